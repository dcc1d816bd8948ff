"""Painting the library's cards: picture, name, kind, and the place on the ladder."""

import math
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from limber.catalogue.models import Mode, Posture
from limber.ui.figure_pictures import FigurePictures
from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Radius, Space, Type, Weight, Width
from limber.ui.view_state.ladders import Place
from limber.ui.view_state.library import LibraryCard
from limber.ui.widgets.posture_picture import PosturePictureState, posture_pixmap
from limber.ui.widgets.text import draw_capitals_centred

CARD_ROLE: Final = Qt.ItemDataRole.UserRole
GAP: Final = Space.BETWEEN_CARDS
_WELL: Final = 148
_ABOVE: Final = 24
"""Free above the figure, where the badges stand."""
_PADDING: Final = 14
_LINE: Final = 20
_ICON: Final = 15
_BAR: Final = 7
_THINNEST_BAR: Final = 3.5
"""With less room for each step, the words have to do."""
_STEP: Final = 24
_USUAL_LINES: Final = 2
"""Of a name; few have more."""
_MODE_ICONS: Final = {
    Mode.HOLD: IconName.CLOCK,
    Mode.REPS: IconName.RESTART,
    Mode.RUN: IconName.RUN,
}


class ExerciseCardDelegate(QStyledItemDelegate):
    """Paints a `LibraryCard` into a cell of the grid, with a gap at its right and below."""

    def __init__(
        self, themes: ThemeSource, pictures: FigurePictures, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._figures = pictures
        self._pictures: dict[tuple[Posture, int, int, float], QPixmap] = {}
        self._cell = QSize()
        themes.theme_changed.connect(self._pictures.clear)

    def set_cell(self, size: QSize) -> None:
        """Say how large a cell of the grid is."""
        self._cell = size

    def card_height(self, cards: tuple[LibraryCard, ...], width: int) -> int:
        """The height at which no name of the cards is cut, in logical pixels.

        A name of three lines takes the room of the third from its picture.
        """
        names = [self._name_height(card, width) for card in cards]
        tallest, line = max(names, default=0.0), QFontMetricsF(self._name_font()).lineSpacing()
        name = max(min(tallest, _USUAL_LINES * line), tallest - line)
        return math.ceil(self._well() + name + self._around_name())

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return self._cell

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        card = index.data(CARD_ROLE)
        if not isinstance(card, LibraryCard):
            return
        state, rect = _state_and_rect(option)
        frame = QRectF(rect).adjusted(3, 3, 3 - GAP, 3 - GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        well = self._well_of(card, frame)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        self._paint_frame(painter, frame, well, hovered=hovered)
        self._paint_picture(painter, frame, card, well)
        self._paint_badge(painter, frame, card.badge)
        self._paint_mark(painter, frame, card.mark)
        self._paint_texts(painter, frame, card, well)
        if state & QStyle.StateFlag.State_HasFocus:
            self._paint_focus(painter, frame)
        painter.restore()

    def _well(self) -> int:
        """How high the ground of the picture is."""
        return self._themes.theme.control_px(_WELL)

    def _well_of(self, card: LibraryCard, frame: QRectF) -> int:
        """How high the ground of this picture is."""
        texts = self._name_height(card, frame.width()) + self._around_name()
        return min(self._well(), int(frame.height() - texts))

    def _name_height(self, card: LibraryCard, width: float) -> float:
        room = QRectF(0, 0, width - 2 * _PADDING, 10_000)
        wrap = Qt.TextFlag.TextWordWrap
        return QFontMetricsF(self._name_font()).boundingRect(room, wrap, card.name).height()

    def _around_name(self) -> float:
        """What the other texts of a card need, with the room around them."""
        return 2 * self._themes.theme.text_px(_LINE) + 2 * _PADDING + Space.S

    def _above(self) -> int:
        return self._themes.theme.control_px(_ABOVE)

    def _icon(self) -> int:
        return self._themes.theme.control_px(_ICON)

    def _name_font(self) -> QFont:
        return self._themes.theme.font(Type.BODY, Weight.SEMI_BOLD)

    def _paint_frame(self, painter: QPainter, frame: QRectF, height: int, *, hovered: bool) -> None:
        palette = self._themes.theme.palette
        outline, well = QPainterPath(), QPainterPath()
        outline.addRoundedRect(frame, Radius.CARD, Radius.CARD)
        well.addRect(QRectF(frame.left(), frame.top(), frame.width(), height))
        painter.fillPath(outline, QColor(palette.surface))
        painter.fillPath(outline.intersected(well), QColor(palette.inset))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(palette.ctl if hovered else palette.line), 1))
        painter.drawPath(outline)

    def _paint_focus(self, painter: QPainter, frame: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._themes.theme.palette.ink), Width.FOCUS_RING))
        painter.drawRoundedRect(frame.adjusted(-2, -2, 2, 2), Radius.CARD + 2, Radius.CARD + 2)

    def _paint_picture(
        self, painter: QPainter, frame: QRectF, card: LibraryCard, well: int
    ) -> None:
        width, height = int(frame.width()) - 2 * Space.XXL, well - self._above()
        scale = painter.device().devicePixelRatio()
        if self._paint_figure(painter, frame, card, well, scale):
            return
        key = (card.posture, width, height, scale)
        if key not in self._pictures:
            state = PosturePictureState(card.posture, with_pool=False)
            size = QSize(max(1, width), height)
            self._pictures[key] = posture_pixmap(self._themes.theme, state, size, scale)
        painter.drawPixmap(
            round(frame.left()) + Space.XXL, round(frame.top()) + self._above(), self._pictures[key]
        )

    def _paint_figure(
        self, painter: QPainter, frame: QRectF, card: LibraryCard, well: int, scale: float
    ) -> bool:
        """Paint the figure, if it is there; few widths, so that a resize needs few of them."""
        room = int(frame.width()) - 2 * Space.S
        size = QSize(max(_STEP, room - room % _STEP), well - self._above() - Space.XS)
        wish = self._figures.wish((card.exercise,), size, scale, self._themes.theme)
        image = self._figures.image(wish)
        if image is None:
            return False
        left = round(frame.center().x() - size.width() / 2)
        painter.drawImage(QPoint(left, round(frame.top()) + self._above()), image)
        return True

    def _paint_badge(self, painter: QPainter, frame: QRectF, text: str) -> None:
        if text:
            p = self._themes.theme.palette
            place = self._pill(frame, text)
            place.moveLeft(frame.left() + Space.S)
            self._paint_pill(painter, place, text, IconName.CHECK, (p.brand, p.onbrand))

    def _paint_mark(self, painter: QPainter, frame: QRectF, text: str) -> None:
        """What stands in the way, at the other end of the picture."""
        if text:
            p = self._themes.theme.palette
            place = self._pill(frame, text)
            place.moveRight(frame.right() - Space.S)
            self._paint_pill(painter, place, text, IconName.WARNING, (p.lampsoft, p.lamp))

    def _pill(self, frame: QRectF, text: str) -> QRectF:
        """The size of a badge at the top of the picture."""
        width = (
            QFontMetricsF(self._badge_font()).horizontalAdvance(text) + self._icon() + 3 * Space.S
        )
        height = self._themes.theme.text_px(_LINE) + Space.XS
        return QRectF(frame.left(), frame.top() + Space.S, width, height)

    def _badge_font(self) -> QFont:
        return self._themes.theme.font(Type.AXIS, Weight.SEMI_BOLD)

    def _paint_pill(
        self, painter: QPainter, place: QRectF, text: str, name: IconName, colours: tuple[str, str]
    ) -> None:
        ground, ink = colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        side = self._icon()
        icon = QRectF(place.left() + Space.S, place.center().y() - side / 2, side, side)
        paint_icon(painter, icon, name, ink)
        painter.setPen(QColor(ink))
        words = place.adjusted(side + 1.5 * Space.S, 0, 0, 0)
        draw_capitals_centred(painter, words, self._badge_font(), text, left=True)

    def _paint_texts(self, painter: QPainter, frame: QRectF, card: LibraryCard, well: int) -> None:
        theme = self._themes.theme
        left, width = frame.left() + _PADDING, frame.width() - 2 * _PADDING
        wrap = Qt.TextFlag.TextWordWrap
        room = QRectF(left, frame.top() + well + _PADDING, width, frame.height())
        painter.setPen(QColor(theme.palette.ink))
        painter.setFont(self._name_font())
        used = QFontMetricsF(self._name_font()).boundingRect(room, wrap, card.name)
        painter.drawText(room, wrap, card.name)
        line = theme.text_px(_LINE)
        painter.setPen(QColor(theme.palette.ink2))
        about = QRectF(left, used.bottom(), width, line)
        draw_capitals_centred(painter, about, theme.font(Type.CAPTION), card.about, left=True)
        foot = QRectF(left, frame.bottom() - _PADDING / 2 - line, width, line)
        self._paint_foot(painter, foot, card)

    def _paint_foot(self, painter: QPainter, foot: QRectF, card: LibraryCard) -> None:
        theme = self._themes.theme
        font, ink = theme.font(Type.CAPTION), QColor(theme.palette.ink2)
        side = self._icon()
        icon = QRectF(foot.left(), foot.center().y() - side / 2, side, side)
        paint_icon(painter, icon, _MODE_ICONS[card.mode], ink)
        painter.setPen(ink)
        words = foot.adjusted(side + Space.S, 0, 0, 0)
        draw_capitals_centred(painter, words, font, card.mode_text, left=True)
        if card.place is None:
            return
        metrics = QFontMetricsF(font)
        mode_width = words.left() - foot.left() + metrics.horizontalAdvance(card.mode_text)
        text_width = metrics.horizontalAdvance(card.step_text)
        room = foot.width() - mode_width - text_width - 2 * Space.S
        bar = min(_BAR, room / card.place.steps)
        bars = bar * card.place.steps if bar >= _THINNEST_BAR else 0.0
        words = foot.adjusted(foot.width() - bars - Space.S - text_width, 0, 0, 0)
        painter.setPen(ink)
        draw_capitals_centred(painter, words, font, card.step_text, left=True)
        if bars:
            _paint_bars(painter, foot.adjusted(foot.width() - bars, 0, 0, 0), card.place, ink)


def _paint_bars(painter: QPainter, place: QRectF, at: Place, ink: QColor) -> None:
    """Bars that grow from step to step; those up to the exercise's own are full."""
    tallest, least = 14.0, 5.0
    growth = (tallest - least) / max(1, at.steps - 1)
    wide = place.width() / at.steps
    base = place.center().y() + tallest / 2
    for step in range(at.steps):
        height = least + growth * step
        bar = QRectF(place.left() + wide * step + 1, base - height, wide - 2, height)
        painter.setPen(QPen(ink, 1))
        painter.setBrush(ink if step < at.step else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(bar, 1.5, 1.5)


def _state_and_rect(option: QStyleOptionViewItem) -> tuple[QStyle.StateFlag, QRect]:
    """The option's fields, which PySide's stubs do not know."""
    state: QStyle.StateFlag = getattr(option, "state")  # noqa: B009 - unknown to the stubs
    rect: QRect = getattr(option, "rect")  # noqa: B009 - unknown to the stubs
    return state, rect
