"""The session that is due, with the large button that starts it and the figure of its beginning."""

from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from limber.ui.figure_pictures import FigurePictures
from limber.ui.icons import IconName
from limber.ui.parts.session_choice import SessionChoicePart
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Radius, Space
from limber.ui.view_state.today_state import SessionCard
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.card import Card, CardKind
from limber.ui.widgets.figure_picture import FigurePicture
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.posture_picture import PosturePictureState
from limber.ui.widgets.sign import Sign
from limber.ui.widgets.themed import smooth_painter
from limber.ui.widgets.week_strip import PART_ICONS

_LEAST_HEIGHT: Final = 350
_COLUMNS: Final = (11, 3, 11)
"""How the width is shared: texts, where the name and the picture may both be, and picture."""
_POOL: Final = QRectF(0.28, 0.5, 0.86, 0.8)
"""The place of the floor, in shares of the card."""
_NAME_ROW, _STRETCH_ROW = 1, 6


class SessionPart(Card):
    """Shows a `SessionCard`; the start button is the one primary button of the page."""

    start_requested = Signal()
    session_chosen = Signal(int)
    flare_requested = Signal()
    pause_end_requested = Signal()

    def __init__(
        self, themes: ThemeSource, pictures: FigurePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(kind=CardKind.HOLD, parent=parent)
        self._themes = themes
        # Before the texts, so that it lies below them.
        self._picture = FigurePicture(themes, pictures, self)
        self._picture.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._sign = Sign(themes, IconName.SUN, brand=True)
        self._eyebrow = label("", Role.BRAND, wrapped=True)
        self._name = label("", Role.SESSION_NAME, wrapped=True)
        self._next, self._length, self._equipment, self._flare_note = (_line() for _ in range(4))
        self._choice = SessionChoicePart(themes, names_only=True)
        self._choice.session_chosen.connect(self.session_chosen)
        self._start = self._make_start(ButtonKind.LARGE_PRIMARY)
        self._extra = self._make_start(ButtonKind.LARGE)
        self._flare = Button(themes, "", ButtonKind.QUIET_BRAND)
        self._flare.clicked.connect(self.flare_requested)
        self._end_pause = Button(themes, "", ButtonKind.PLAIN)
        self._end_pause.clicked.connect(self.pause_end_requested)
        self._end_place = _below_the_start(self._end_pause)
        self._arrange()

    @property
    def start_button(self) -> Button:
        """The button that starts the session, in the look in force."""
        return self._extra if self._start.isHidden() else self._start

    def show_state(self, state: SessionCard) -> None:
        """Show a session."""
        self._sign.show_icon(PART_ICONS[state.part])
        self._sign.setVisible(bool(state.eyebrow))
        for line, text in self._lines(state):
            line.setText(text)
            line.setVisible(bool(text))
        self._name.setText(state.name)
        self._flare.setText(state.flare)
        self._flare.setAccessibleDescription(
            "" if state.is_flare else "A shorter session with easier steps, for today only"
        )
        self._end_pause.setText(state.end_pause)
        self._end_place.setVisible(bool(state.end_pause))
        self._show_start(state)
        self._choice.show_state(state.sessions)
        if self._choice.control is not None:
            QWidget.setTabOrder(self._choice.control, self._start)
        first = next((one for one in state.items if one.is_played), None)
        posture = PosturePictureState(state.posture, with_pool=False)
        self._picture.show_figure(first.figures if first else (), posture)
        self.setAccessibleName(_spoken(state))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        card, floor = QPainterPath(), QPainterPath()
        card.addRoundedRect(whole, Radius.CARD - 1, Radius.CARD - 1)
        floor.addEllipse(
            QRectF(
                _POOL.x() * whole.width(),
                _POOL.y() * whole.height(),
                _POOL.width() * whole.width(),
                _POOL.height() * whole.height(),
            )
        )
        painter: QPainter = smooth_painter(self)
        painter.fillPath(card.intersected(floor), QColor(self._themes.theme.palette.hold.floor))
        painter.end()

    def _lines(self, state: SessionCard) -> tuple[tuple[QLabel, str], ...]:
        return (
            (self._eyebrow, state.eyebrow),
            (self._next, state.next),
            (self._length, state.length),
            (self._equipment, state.equipment),
            (self._flare_note, state.note),
        )

    def _make_start(self, kind: ButtonKind) -> Button:
        button = Button(self._themes, "", kind, IconName.PLAY)
        button.setAutoDefault(True)
        button.clicked.connect(self.start_requested)
        return button

    def _arrange(self) -> None:
        eyebrow = QHBoxLayout()
        eyebrow.setSpacing(Space.S)
        eyebrow.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        eyebrow.addWidget(self._eyebrow, 1)
        grid = QGridLayout()
        grid.setSpacing(Space.XS)
        grid.addWidget(self._picture, _NAME_ROW, 1, 10, 2)
        grid.addLayout(eyebrow, 0, 0, 1, 3)
        grid.addWidget(self._name, _NAME_ROW, 0, 1, 2)
        lines = (self._next, self._length, self._equipment, self._flare_note)
        for row, line in enumerate(lines, _NAME_ROW + 1):
            grid.addWidget(line, row, 0)
        grid.setRowMinimumHeight(_STRETCH_ROW, Space.M)
        grid.setRowStretch(_STRETCH_ROW, 1)
        self._choice.setContentsMargins(0, 0, 0, Space.M)
        left = Qt.AlignmentFlag.AlignLeft
        for row, widget in enumerate(
            (self._choice, self._start, self._extra, self._end_place, self._flare),
            _STRETCH_ROW + 1,
        ):
            grid.addWidget(widget, row, 0, 1, 2, left)
        for column, share in enumerate(_COLUMNS):
            grid.setColumnStretch(column, share)
        self.body.setContentsMargins(Space.XXL, Space.XXL, Space.S, Space.L)
        self.body.addLayout(grid)
        self.setMinimumHeight(_LEAST_HEIGHT)

    def _show_start(self, state: SessionCard) -> None:
        self._start.setVisible(not state.is_extra)
        self._extra.setVisible(state.is_extra)
        for button in (self._start, self._extra):
            button.setText(state.start)
            button.setAccessibleDescription(_spoken(state))


def _spoken(state: SessionCard) -> str:
    parts = (state.name, state.eyebrow, state.next, state.length)
    return " ".join(part if part.endswith(".") else f"{part}." for part in parts if part)


def _below_the_start(button: Button) -> QWidget:
    """Far enough from the start for the ring that this has."""
    place = QWidget()
    column = QVBoxLayout(place)
    column.setContentsMargins(0, Space.S, 0, Space.XS)
    column.addWidget(button)
    return place


def _line() -> QLabel:
    return label("", Role.SECONDARY, wrapped=True)
