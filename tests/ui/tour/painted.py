"""Which texts a widget paints, and where: found by painting it on a device that only reads."""

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import (
    QFontMetricsF,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QRegion,
    QTextItem,
    QTransform,
)
from PySide6.QtWidgets import QWidget

_DPI: Final = 96


@dataclass(frozen=True, slots=True)
class PaintedText:
    """A line of text and the place of its ink, in the coordinates of the widget."""

    text: str
    place: QRectF


def painted_texts(widget: QWidget) -> list[PaintedText]:
    """What `widget` itself writes, without its children."""
    if widget.size().isEmpty():
        return []
    reader = _Reader()
    device = _Device(widget.size(), reader)
    widget.render(device, QPoint(), QRegion(), QWidget.RenderFlag.IgnoreMask)
    return reader.found


class _Reader(QPaintEngine):
    """Paints nothing, and keeps the texts."""

    def __init__(self) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.found: list[PaintedText] = []
        self._transform = QTransform()

    def begin(self, pdev: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        if state.state() & QPaintEngine.DirtyFlag.DirtyTransform:
            self._transform = QTransform(state.transform())

    def drawTextItem(self, p: QPointF, textItem: QTextItem) -> None:  # noqa: N803 - Qt's name
        text = textItem.text()
        if text.strip():
            ink = QFontMetricsF(textItem.font()).tightBoundingRect(text)
            place = self._transform.mapRect(ink.translated(p.x(), p.y()))
            self.found.append(PaintedText(text, place))

    def _leave_out(self, *_: Any) -> None:
        """Whatever is no text."""

    drawPixmap = drawImage = drawTiledPixmap = drawPath = drawPolygon = _leave_out  # noqa: N815
    drawRects = drawLines = drawEllipse = drawPoints = _leave_out  # noqa: N815


class _Device(QPaintDevice):
    """As large as the widget that is painted on it."""

    def __init__(self, size: QSize, engine: QPaintEngine) -> None:
        super().__init__()
        self._engine = engine
        kind = QPaintDevice.PaintDeviceMetric
        self._metrics = {
            kind.PdmWidth: size.width(),
            kind.PdmHeight: size.height(),
            kind.PdmWidthMM: size.width(),
            kind.PdmHeightMM: size.height(),
            kind.PdmDpiX: _DPI,
            kind.PdmDpiY: _DPI,
            kind.PdmPhysicalDpiX: _DPI,
            kind.PdmPhysicalDpiY: _DPI,
            kind.PdmDevicePixelRatio: 1,
            kind.PdmDevicePixelRatioScaled: int(QPaintDevice.devicePixelRatioFScale()),
            kind.PdmDepth: 32,
        }

    def paintEngine(self) -> QPaintEngine:
        return self._engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        return self._metrics.get(metric, 0)
