"""A ladder as a row of cards, easier to harder, to open and to switch to."""

from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from limber.ui.figure_pictures import FigurePictures
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.steps import LadderView, RungView
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.figure_picture import FigurePicture
from limber.ui.widgets.icon_mark import IconMark
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.posture_picture import PosturePictureState
from limber.ui.widgets.row_button import RowButton

_CARD_WIDTH: Final = 250
_PICTURE: Final = (88, 60)
_RING: Final = 4
"""Room for the focus ring round the cards."""


class LadderPart(QWidget):
    """Shows a `LadderView`."""

    rung_chosen = Signal(str, str)
    exercise_requested = Signal(str, str)

    def __init__(
        self,
        themes: ThemeSource,
        pictures: FigurePictures,
        state: LadderView,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._pictures = pictures
        self._state = state
        self._now: RowButton | None = None
        self._row = QWidget()
        self._area = QScrollArea()
        self._fill_row()
        self._arrange()
        themes.theme_changed.connect(self._fit)

    @property
    def now(self) -> RowButton | None:
        """The card of the rung in force."""
        return self._now

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _arrange(self) -> None:
        title = QHBoxLayout()
        title.setSpacing(Space.M)
        title.addWidget(label(self._state.title, Role.SECTION))
        title.addWidget(label(self._state.caption, Role.CAPTION, wrapped=True), 1)
        self._area.setWidget(self._row)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setProperty("plain", "true")
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.horizontalScrollBar().rangeChanged.connect(self._centre)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(title)
        column.addWidget(self._area)

    def _fill_row(self) -> None:
        row = QHBoxLayout(self._row)
        row.setContentsMargins(_RING, _RING, _RING, Space.L)
        row.setSpacing(Space.S)
        for number, rung in enumerate(self._state.rungs):
            if number:
                arrow = IconMark(self._themes, IconName.ARROW_RIGHT, "then, harder")
                row.addWidget(arrow, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(self._rung(rung))
        row.addStretch(1)

    def _rung(self, rung: RungView) -> QWidget:
        holder = QWidget()
        holder.setFixedWidth(self._themes.theme.text_px(_CARD_WIDTH))
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        card = self._card(rung)
        column.addWidget(card, 1)
        if rung.is_now:
            self._now = card
        if any(one.switch for one in self._state.rungs):
            column.addWidget(self._switch(rung))
        return holder

    def _card(self, rung: RungView) -> RowButton:
        card = RowButton(self._themes, rung.spoken, framed=True)
        card.show_chosen(chosen=rung.is_now)
        card.setToolTip(f"{rung.reason} {rung.source}")
        card.clicked.connect(lambda: self.exercise_requested.emit(rung.exercise, self._state.item))
        picture = FigurePicture(self._themes, self._pictures)
        picture.setFixedSize(*_PICTURE)
        picture.show_figure(rung.figures, PosturePictureState(rung.posture, with_pool=False))
        head = QHBoxLayout()
        head.addWidget(picture)
        head.addWidget(label(rung.caption, Role.CAPTION, wrapped=True), 1)
        column = QVBoxLayout(card)
        column.setContentsMargins(Space.M, Space.S, Space.M, Space.M)
        column.setSpacing(Space.XS)
        column.addLayout(head)
        column.addWidget(label(rung.name, Role.COMPACT_STRONG, wrapped=True))
        column.addWidget(label(rung.dose, Role.COMPACT, wrapped=True))
        if rung.note:
            column.addWidget(label(rung.note, Role.COMPACT_STRONG, wrapped=True))
        column.addWidget(label(rung.reason, Role.CAPTION, wrapped=True))
        column.addStretch(1)
        for child in card.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return card

    def _switch(self, rung: RungView) -> QWidget:
        """The button that switches; the same room stays empty below the other rungs."""
        button = Button(self._themes, rung.switch_short, ButtonKind.OUTLINE, _stairs(rung))
        button.setAccessibleName(rung.switch)
        button.setToolTip(rung.switch)
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self.rung_chosen.emit(self._state.item, rung.rung))
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        button.setSizePolicy(policy)
        button.setVisible(bool(rung.switch))
        return button

    @Slot()
    def _fit(self) -> None:
        """Be as high as the cards need."""
        layout = self._row.layout()
        width = max(self._row.sizeHint().width(), self._area.viewport().width())
        if layout is not None:
            self._area.setFixedHeight(layout.heightForWidth(width) + Space.M)

    @Slot()
    def _centre(self) -> None:
        """Bring the rung in force into the middle, between those that can be switched to."""
        if self._now is not None:
            left = self._now.mapTo(self._row, QPoint()).x()
            spare = self._area.viewport().width() - self._themes.theme.text_px(_CARD_WIDTH)
            self._area.horizontalScrollBar().setValue(left - spare // 2)


def _stairs(rung: RungView) -> IconName:
    return IconName.STAIRS_UP if rung.is_harder else IconName.STAIRS_DOWN
