"""Today: the session to start, what it is made of, and what was done lately."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from limber.ui.figure_pictures import FigurePictures
from limber.ui.parts.exercise_rows import ExerciseRowsPart
from limber.ui.parts.programme_chooser import ProgrammeChooserPart
from limber.ui.parts.recent_card import RecentPart
from limber.ui.parts.resume_card import ResumePart
from limber.ui.parts.safety_notes import SafetyPart
from limber.ui.parts.session_panel import SessionPart
from limber.ui.theme import ThemeSource
from limber.ui.view_state.today_state import TodayState
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.scroll_page import ScrollPage
from limber.ui.widgets.two_columns import TwoColumns

if TYPE_CHECKING:
    from limber.ui.figures.studio import FigureStudio
    from limber.ui.parts.advice_cards import AdvicePart
    from limber.ui.view_state.suggestion_state import Switched

_SHARES: Final = (2, 1)
_BESIDE_FROM: Final = 940


class TodayPage(QWidget):
    """Shows a `TodayState`."""

    start_requested = Signal(str, int)
    resume_requested = Signal()
    keep_partial_requested = Signal()
    programmes_requested = Signal()
    """The programmes are to be listed, and are not in the state yet."""
    programme_chosen = Signal(str)
    session_chosen = Signal(int)
    exercise_requested = Signal(str, str)
    flare_requested = Signal()
    """The smaller session for the day, or the usual one again."""
    accept_requested = Signal(str)
    """A proposal's id."""
    not_yet_requested = Signal(str)
    rung_chosen = Signal(str, str)
    usual_dose_requested = Signal(str)
    """An item whose changed dose is to be taken back."""
    undo_requested = Signal()
    safety_requested = Signal()
    relief_read = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._pictures = FigurePictures(parent=self)
        self._state: TodayState | None = None
        self._title = label("", Role.PAGE_TITLE)
        self._no_programme = label("", Role.SECONDARY, wrapped=True)
        self._resume = ResumePart(themes)
        self._session = SessionPart(themes, self._pictures)
        self._chooser = ProgrammeChooserPart(themes)
        self._rows = ExerciseRowsPart(themes, self._pictures)
        self._recent = RecentPart(themes)
        self._advice: AdvicePart | None = None
        self._safety = SafetyPart(themes)
        self._place_of_advice = QVBoxLayout()
        self._ground = ScrollPage()
        self._arrange(themes)
        self._connect()

    def show_state(self, state: TodayState, *, drawn: bool = True) -> None:
        """Show another day, programme or session.

        Unless `drawn`, the small pictures and what stands last in its column are left for later.
        """
        had_session = self._state is not None and self._state.session is not None
        self._state = state
        self._title.setText(state.title)
        self._no_programme.setText(state.no_programme)
        self._no_programme.setVisible(bool(state.no_programme))
        self._resume.show_state(state.resume)
        self._recent.show_state(state.recent)
        self._chooser.show_state(state.programmes)
        self._show_session(state, drawn=drawn)
        self._point_focus()
        if drawn:
            self._order_tabs()
        if state.session is None or not had_session:
            self._open_chooser(opened=state.session is None)

    def show_figures(self, figures: "FigureStudio") -> None:
        """Show figures where there are such, from now on."""
        self._pictures.use(figures)

    @property
    def state(self) -> TodayState | None:
        """What is shown."""
        return self._state

    @property
    def start_button(self) -> QWidget:
        """What starts the session."""
        return self._session.start_button

    def focus_start(self) -> None:
        """Put the keyboard's focus on what comes next: the start, or a programme to choose."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def start(self) -> None:
        """Ask for the session that is shown to begin, if there is one."""
        self._on_start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_open = not self._chooser.isHidden() and not self._session.isHidden()
        if event.key() == Qt.Key.Key_Escape and is_open:
            self._open_chooser(opened=False)
            self.focus_start()
            return
        super().keyPressEvent(event)

    def _arrange(self, themes: ThemeSource) -> None:
        ground = self._ground
        columns = TwoColumns(themes, _SHARES, _BESIDE_FROM)
        ground.column.addWidget(self._title)
        ground.column.addWidget(columns)
        ground.column.addStretch(1)
        left = (self._resume, self._no_programme, self._session, self._chooser, self._rows)
        for part in left:
            columns.left.addWidget(part)
        columns.left.addStretch(1)
        columns.right.addWidget(self._recent)
        columns.right.addLayout(self._place_of_advice)
        columns.right.addWidget(self._safety)
        columns.right.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(ground)

    def _connect(self) -> None:
        self._resume.resume_requested.connect(self.resume_requested)
        self._resume.keep_partial_requested.connect(self.keep_partial_requested)
        self._session.start_requested.connect(self._on_start)
        self._session.session_chosen.connect(self.session_chosen)
        self._session.change_requested.connect(self._on_change)
        self._chooser.programme_chosen.connect(self._on_programme)
        self._session.flare_requested.connect(self.flare_requested)
        self._rows.exercise_requested.connect(self.exercise_requested)
        self._rows.rung_chosen.connect(self.rung_chosen)
        self._rows.usual_dose_requested.connect(self.usual_dose_requested)
        self._rows.undo_requested.connect(self.undo_requested)

    def _show_session(self, state: TodayState, *, drawn: bool) -> None:
        session, switched = state.session, state.switched
        by_proposal = switched if switched and switched.by_proposal else None
        for part in (self._session, self._rows):
            part.setVisible(session is not None)
        self._safety.setVisible(session is not None and drawn)
        if drawn:
            self._show_advice(state, by_proposal)
        if session is not None:
            self._session.show_state(session)
            self._rows.show_state(session, None if by_proposal else switched, drawn=drawn)
            if drawn:
                self._safety.show_state(session.safety)

    def _show_advice(self, state: TodayState, switched: "Switched | None") -> None:
        if self._advice is None:
            if not (state.suggestions or state.relief or switched):
                return
            self._advice = self._make_advice()
        self._advice.show_state(state, switched)

    def _make_advice(self) -> "AdvicePart":
        from limber.ui.parts.advice_cards import AdvicePart  # late: many days have none

        part = AdvicePart(self._themes, self._pictures)
        part.accept_requested.connect(self.accept_requested)
        part.not_yet_requested.connect(self.not_yet_requested)
        part.exercise_requested.connect(self.exercise_requested)
        part.undo_requested.connect(self.undo_requested)
        part.safety_requested.connect(self.safety_requested)
        part.relief_read.connect(self.relief_read)
        self._place_of_advice.addWidget(part)
        return part

    def _order_tabs(self) -> None:
        from limber.ui.widgets.tab_order import order_tabs  # late: the first picture does without

        order_tabs(self._ground.column)

    def _point_focus(self) -> None:
        """Say what gets the keyboard's focus when the page does."""
        has_session = self._state is not None and self._state.session is not None
        start, choice = self._session.start_button, self._chooser.first_choice
        self.setFocusProxy(start if has_session or choice is None else choice)

    def _open_chooser(self, *, opened: bool) -> None:
        self._chooser.setVisible(opened)
        self._session.show_choosing(choosing=opened)

    def _on_start(self) -> None:
        if self._state is not None and self._state.session is not None:
            self.start_requested.emit(self._state.session.programme, self._state.session.session)

    def _on_change(self) -> None:
        opened = self._chooser.isHidden()
        if opened and self._chooser.first_choice is None:
            self.programmes_requested.emit()
        self._open_chooser(opened=opened)
        if opened and self._chooser.first_choice is not None:
            self._chooser.first_choice.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_programme(self, programme: str) -> None:
        self._open_chooser(opened=False)
        self.programme_chosen.emit(programme)
        self.focus_start()
