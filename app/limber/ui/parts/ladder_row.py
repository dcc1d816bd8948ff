"""A ladder as a row of cards, easier to harder, each to be opened."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from limber.ui.figure_pictures import FigurePictures
from limber.ui.icons import IconName
from limber.ui.parts.switch_button import switch_button
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.steps import LadderView, RungView
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.figure_picture import FigurePicture
from limber.ui.widgets.icon_mark import IconMark
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.line_with_buttons import LineWithButtons
from limber.ui.widgets.posture_picture import PosturePictureState
from limber.ui.widgets.row_button import RowButton

_CARD_WIDTH: Final = 222
"""The least; where there is room, the cards share it."""
_PICTURE: Final = (84, 66)
_RING: Final = 4
"""Room for the focus ring round the cards."""


class LadderPart(QWidget):
    """Shows a `LadderView`, when it is `filled`."""

    rung_chosen = Signal(str, str)
    exercise_requested = Signal(str, str)

    def __init__(
        self,
        themes: ThemeSource,
        pictures: FigurePictures,
        state: LadderView,
        parent: QWidget | None = None,
        *,
        titled: bool = True,
    ) -> None:
        """`titled`: its title stands above it; else somebody else has said it."""
        super().__init__(parent)
        self._themes = themes
        self._pictures = pictures
        self._state = state
        self._now: RowButton | None = None
        self._row = QWidget()
        self._area = QScrollArea()
        self._cards: dict[RowButton, RungView] = {}
        self._reason = label("", Role.CAPTION, wrapped=True)
        self._arrange(titled=titled)
        themes.theme_changed.connect(self._fit)

    @property
    def now(self) -> RowButton | None:
        """The card of the rung in force."""
        return self._now

    def filled(self) -> Iterator[None]:
        """Add its cards, one with each step."""
        row = QHBoxLayout(self._row)
        row.setContentsMargins(_RING, _RING, _RING, _RING)
        row.setSpacing(Space.XS)
        for number, rung in enumerate(self._state.rungs):
            if number:
                arrow = IconMark(self._themes, IconName.ARROW_RIGHT, "then, harder")
                row.addWidget(arrow, 0, Qt.AlignmentFlag.AlignVCenter)
            card = self._card(rung)
            row.addLayout(self._with_switch(card, rung), 1)
            self._cards[card] = rung
            if rung.is_now:
                self._now = card
            # All of them are shown together; then their styles should be there.
            for part in card.findChildren(QWidget):
                part.ensurePolished()
            yield
        self._show_reason(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._row:
            # Its cards have other texts, or texts of another size.
            if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
                self._fit()
        elif event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            self._show_reason(watched)
        elif event.type() in (QEvent.Type.Leave, QEvent.Type.FocusOut):
            self._show_reason(None)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _arrange(self, *, titled: bool) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        if titled:
            column.addWidget(self._title())
        self._area.setWidget(self._row)
        self._row.installEventFilter(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setProperty("plain", "true")
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.horizontalScrollBar().rangeChanged.connect(self._centre)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._area)
        column.addWidget(self._reason)

    def _title(self) -> LineWithButtons:
        line = LineWithButtons(self._themes)
        line.texts.addWidget(label(self._state.title, Role.SECTION))
        line.texts.addWidget(label(self._state.caption, Role.CAPTION, wrapped=True), 1)
        for rung in self._state.beside():
            line.add_button(self._switch(rung))
        return line

    def _switch(self, rung: RungView) -> QWidget:
        return switch_button(
            self._themes, rung, "", lambda: self.rung_chosen.emit(self._state.item, rung.rung)
        )

    def _with_switch(self, card: RowButton, rung: RungView) -> QVBoxLayout:
        """A step that is passed over can be chosen below its card; the others, in the title."""
        column = QVBoxLayout()
        column.setSpacing(Space.S)
        column.addWidget(card, 1)
        if rung.switch and rung not in self._state.beside():
            button = Button(self._themes, "Switch to this step", ButtonKind.SMALL)
            button.setAccessibleName(f"{button.text()}. {rung.switch}")
            button.clicked.connect(lambda: self.rung_chosen.emit(self._state.item, rung.rung))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return column

    def _card(self, rung: RungView) -> RowButton:
        card = RowButton(self._themes, rung.spoken, framed=True)
        card.show_chosen(chosen=rung.is_now)
        card.setMinimumWidth(self._themes.theme.text_px(_CARD_WIDTH))
        card.clicked.connect(lambda: self.exercise_requested.emit(rung.exercise, self._state.item))
        card.installEventFilter(self)
        picture = FigurePicture(self._themes, self._pictures)
        picture.take_room(*_PICTURE)
        picture.show_figure(rung.figures, PosturePictureState(rung.posture, with_pool=False))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addStretch(1)
        texts.addWidget(label(rung.caption, Role.CAPTION, wrapped=True))
        texts.addWidget(label(rung.name, Role.COMPACT_STRONG, wrapped=True))
        texts.addWidget(label(rung.dose, Role.CAPTION, wrapped=True))
        if rung.note:
            texts.addWidget(label(rung.note_short, Role.CAPTION, wrapped=True))
        texts.addStretch(1)
        row = QHBoxLayout(card)
        row.setContentsMargins(Space.S, Space.M, Space.M, Space.M)
        row.setSpacing(Space.S)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(texts, 1)
        for child in card.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return card

    def _show_reason(self, card: QObject | None) -> None:
        """Say why one would take a step: of the card that is looked at, or of the one in force."""
        looked_at = self._cards.get(card) if isinstance(card, RowButton) else None
        rung = looked_at or next((one for one in self._state.rungs if one.is_now), None)
        text = f"{rung.caption.partition(',')[0]}: {rung.reason} {rung.source}" if rung else ""
        self._reason.setText(text)

    @Slot()
    def _fit(self) -> None:
        """Be as high as the cards need."""
        layout = self._row.layout()
        width = max(self._row.minimumSizeHint().width(), self._area.viewport().width())
        if layout is not None:
            self._area.setFixedHeight(layout.heightForWidth(width) + Space.M)

    @Slot()
    def _centre(self) -> None:
        """Bring the rung in force into the middle, between those that can be switched to."""
        if self._now is not None:
            left = self._now.mapTo(self._row, QPoint()).x()
            spare = self._area.viewport().width() - self._now.width()
            self._area.horizontalScrollBar().setValue(left - spare // 2)
