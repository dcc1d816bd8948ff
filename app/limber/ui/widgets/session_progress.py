"""How far the session is: one group per exercise, one segment per set, as wide as it is long."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Phase, Radius
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_HEIGHT: Final = 20
_BAR: Final = 10.0
_GAP: Final = 3.0
_GROUP_GAP: Final = 10.0
_CROWDED_BELOW: Final = 14.0
_LEAST: Final = 2.0
_CURRENT_LEAST: Final = 16.0


class SegmentMark(StrEnum):
    """What became of a set, or is to become of it."""

    DONE = "done"
    CURRENT = "current"
    COMING = "coming"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class ProgressSegment:
    """One set: its length in `seconds` decides its width."""

    seconds: float
    mark: SegmentMark = SegmentMark.COMING


@dataclass(frozen=True, slots=True)
class SessionProgressState:
    """The sets of each exercise in order; `current_fraction` of the current set is done."""

    groups: tuple[tuple[ProgressSegment, ...], ...]
    current_fraction: float = 0.0
    phase: Phase = Phase.HOLD
    spoken: str = ""


class SessionProgress(ThemedWidget):
    """Paints a `SessionProgressState`; while a set runs only its own segment is painted again."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._state = SessionProgressState(())
        self.setAccessibleName("Session progress")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def state(self) -> SessionProgressState:
        """What is shown."""
        return self._state

    def show_state(self, state: SessionProgressState) -> None:
        """Show `state`."""
        old, self._state = self._state, state
        if state == old:
            return
        self.setAccessibleDescription(state.spoken or _spoken(state))
        if (state.groups, state.phase) != (old.groups, old.phase):
            self.update()
            return
        for rect, segment in self._places():
            if segment.mark is SegmentMark.CURRENT:
                self.update(self._tall(rect).adjusted(-2, -2, 2, 2).toAlignedRect())

    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        dirty = QRectF(event.rect())
        current: QRectF | None = None
        for rect, segment in self._places():
            if segment.mark is SegmentMark.CURRENT:
                current = rect
            elif rect.intersects(dirty):
                self._paint_segment(painter, rect, segment.mark)
        if current is not None:
            self._paint_current(painter, current)
        painter.end()

    def _places(self) -> list[tuple[QRectF, ProgressSegment]]:
        """The rectangle of each set, from left to right."""
        groups = [group for group in self._state.groups if group]
        count = sum(len(group) for group in groups)
        if not count or self.width() <= 0:
            return []
        gap, group_gap = self._gaps(count, len(groups))
        room = self.width() - gap * (count - len(groups)) - group_gap * (len(groups) - 1)
        total = sum(max(segment.seconds, 0.0) for group in groups for segment in group)
        places: list[tuple[QRectF, ProgressSegment]] = []
        x, top = 0.0, (self.height() - _BAR) / 2
        for group in groups:
            for segment in group:
                share = max(segment.seconds, 0.0) / total if total else 1 / count
                width = max(room * share, 0.0)
                places.append((QRectF(x, top, max(width, _LEAST), _BAR), segment))
                x += width + gap
            x += group_gap - gap
        return places

    def _gaps(self, segments: int, groups: int) -> tuple[float, float]:
        roomy = self.width() - _GAP * segments - _GROUP_GAP * groups
        if roomy / segments >= _CROWDED_BELOW:
            return _GAP, _GROUP_GAP
        return min(1.5, self.width() / (4 * segments)), min(6.0, self.width() / (4 * segments))

    def _paint_segment(self, painter: QPainter, rect: QRectF, mark: SegmentMark) -> None:
        palette = self.theme.palette
        ink, quiet = QColor(palette.ink), QColor(palette.ink2)
        radius = min(3.0, rect.width() / 4)
        match mark:
            case SegmentMark.DONE:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ink)
                painter.drawRoundedRect(rect, radius, radius)
            case _:
                pen = QPen(quiet, 1.4)
                if mark is SegmentMark.SKIPPED:
                    pen.setDashPattern([2.0, 2.2])
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(rect.adjusted(0.7, 0.7, -0.7, -0.7), radius, radius)

    def _tall(self, rect: QRectF) -> QRectF:
        """The place of the current segment; in a crowd it is wider than its time."""
        width = max(rect.width(), _CURRENT_LEAST)
        left = rect.center().x() - width / 2
        left = max(0.0, min(left, self.width() - width))
        return QRectF(left, 1, width, self.height() - 2)

    def _paint_current(self, painter: QPainter, rect: QRectF) -> None:
        phase = self.theme.palette.phase(self._state.phase)
        tall = self._tall(rect)
        painter.setBrush(QColor(phase.wall))
        painter.setPen(QPen(QColor(self.theme.palette.ink), 2))
        painter.drawRoundedRect(tall.adjusted(1, 0, -1, 0), Radius.MARK + 1, Radius.MARK + 1)
        room = tall.adjusted(4, 3, -4, -3)
        room.setWidth(room.width() * min(max(self._state.current_fraction, 0.0), 1.0))
        if room.width() <= 0:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(phase.strong))
        painter.drawRoundedRect(room, 2, 2)


def _spoken(state: SessionProgressState) -> str:
    marks = [segment.mark for group in state.groups for segment in group]
    done = marks.count(SegmentMark.DONE)
    return f"{done} of {len(marks)} sets done"
