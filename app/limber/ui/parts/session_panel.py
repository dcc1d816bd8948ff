"""The session of the day with the large button that starts it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from limber.ui.figure_pictures import FigurePictures
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.today_state import SessionCard, SessionChoice
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.card import Card, CardKind
from limber.ui.widgets.figure_picture import FigurePicture
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.posture_picture import PosturePictureState
from limber.ui.widgets.segmented import Segment, Segmented

_LEAST_HEIGHT: Final = 340


class SessionPart(Card):
    """Shows a `SessionCard`; the start button is the one primary button of the page."""

    start_requested = Signal()
    session_chosen = Signal(int)
    change_requested = Signal()
    flare_requested = Signal()

    def __init__(
        self, themes: ThemeSource, pictures: FigurePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(kind=CardKind.HOLD, parent=parent)
        self._themes = themes
        self._choices: tuple[SessionChoice, ...] = ()
        self._segmented: Segmented | None = None
        self._eyebrow = label("", Role.BRAND)
        self._name = label("", Role.SESSION_NAME, wrapped=True)
        self._length, self._equipment = _line(), _line()
        self._start = self._make_start(ButtonKind.LARGE_PRIMARY)
        self._extra = self._make_start(ButtonKind.LARGE)
        self._note = _line()
        self._flare = Button(themes, "", ButtonKind.QUIET_BRAND)
        self._flare.clicked.connect(self.flare_requested)
        self._change = Button(themes, "Change programme", ButtonKind.QUIET_BRAND)
        self._change.clicked.connect(self.change_requested)
        self._picture = FigurePicture(themes, pictures)
        self._picture.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._place_of_segmented = QVBoxLayout()
        self._arrange()

    @property
    def start_button(self) -> Button:
        """The button that starts the session, in the look in force."""
        return self._extra if self._start.isHidden() else self._start

    def show_state(self, state: SessionCard) -> None:
        """Show a session."""
        self._eyebrow.setText(state.eyebrow)
        self._name.setText(state.name)
        self._length.setText(state.length)
        self._equipment.setText(state.equipment)
        self._note.setText(state.note)
        self._note.setVisible(bool(state.note))
        self._flare.setText(state.flare)
        self._flare.setAccessibleDescription(
            "" if state.is_flare else "A shorter session with easier steps, for today only"
        )
        self._show_start(state)
        self._show_choices(state.sessions)
        first = state.items[0].figures if state.items else ()
        self._picture.show_figure(first, PosturePictureState(state.posture))
        self.setAccessibleName(f"{state.name}. {state.eyebrow}. {state.length}.")

    def show_choosing(self, *, choosing: bool) -> None:
        """Say on the button whether the programmes are open to choose from."""
        self._change.setText("Keep this programme" if choosing else "Change programme")

    def _make_start(self, kind: ButtonKind) -> Button:
        button = Button(self._themes, "", kind, IconName.PLAY)
        button.setAutoDefault(True)
        button.clicked.connect(self.start_requested)
        return button

    def _arrange(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(Space.XS)
        for widget in (self._eyebrow, self._name, self._length, self._equipment, self._note):
            texts.addWidget(widget)
        texts.addSpacing(Space.M)
        texts.addLayout(self._place_of_segmented)
        texts.addSpacing(Space.L)
        texts.addStretch(1)
        for button in (self._start, self._extra, self._flare, self._change):
            texts.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addLayout(texts, 1)
        row.addWidget(self._picture, 1)
        self.body.addLayout(row)
        self.setMinimumHeight(_LEAST_HEIGHT)

    def _show_start(self, state: SessionCard) -> None:
        self._start.setVisible(not state.is_extra)
        self._extra.setVisible(state.is_extra)
        for button in (self._start, self._extra):
            button.setText(state.start)
            button.setAccessibleDescription(f"{state.name}. {state.eyebrow}. {state.length}.")

    def _show_choices(self, choices: tuple[SessionChoice, ...]) -> None:
        chosen = next((str(one.session) for one in choices if one.is_chosen), "")
        texts = [(one.session, one.text) for one in choices]
        if self._segmented is None or texts != [(one.session, one.text) for one in self._choices]:
            self._rebuild_segmented(choices, chosen)
        elif self._segmented.value != chosen:
            self._segmented.show_value(chosen)
        self._choices = choices

    def _rebuild_segmented(self, choices: tuple[SessionChoice, ...], chosen: str) -> None:
        if self._segmented is not None:
            self._segmented.hide()
            self._segmented.deleteLater()
            self._segmented = None
        if not choices:
            return
        segments = tuple(Segment(str(one.session), one.text) for one in choices)
        self._segmented = Segmented(self._themes, segments, chosen, self)
        self._segmented.setAccessibleName("Session of the day")
        self._segmented.value_changed.connect(self._on_session)
        self._place_of_segmented.addWidget(self._segmented)
        QWidget.setTabOrder(self._segmented, self._start)

    def _on_session(self, value: str) -> None:
        self.session_chosen.emit(int(value))


def _line() -> QLabel:
    return label("", Role.SECONDARY, wrapped=True)
