"""Today: the session to start, what it is made of, and how it went of late."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from limber.ui.figure_pictures import FigurePictures
from limber.ui.parts.lately_card import LatelyPart
from limber.ui.parts.no_programme import NoProgrammePart
from limber.ui.parts.resume_card import ResumePart
from limber.ui.parts.session_panel import SessionPart
from limber.ui.parts.session_tiles import SessionTilesPart
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Width
from limber.ui.view_state.today_state import TodayState
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.scroll_page import ScrollPage
from limber.ui.widgets.two_columns import TwoColumns

if TYPE_CHECKING:
    from limber.ui.figures.studio import FigureStudio
    from limber.ui.parts.advice_cards import AdvicePart
    from limber.ui.view_state.suggestion_state import Switched
    from limber.ui.widgets.undo_bar import UndoBar

_SHARES: Final = (2, 1)


class TodayPage(QWidget):
    """Shows a `TodayState`."""

    start_requested = Signal(str, int)
    resume_requested = Signal()
    keep_partial_requested = Signal()
    programme_requested = Signal()
    """Its page: to choose one, or to change its exercises."""
    session_chosen = Signal(int)
    exercise_requested = Signal(str, str)
    flare_requested = Signal()
    """The smaller session for the day, or the usual one again."""
    pause_end_requested = Signal()
    """Today is to be a day like others."""
    pause_undo_requested = Signal()
    """It is to be as it was before that."""
    accept_requested = Signal(str)
    """A proposal's id."""
    not_yet_requested = Signal(str)
    undo_requested = Signal()
    safety_requested = Signal()
    relief_read = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._pictures = FigurePictures(parent=self)
        self._state: TodayState | None = None
        self._title = label("", Role.PAGE_TITLE)
        self._no_programme = NoProgrammePart(themes, self._pictures)
        self._resume = ResumePart(themes)
        self._session = SessionPart(themes, self._pictures)
        self._tiles = SessionTilesPart(themes, self._pictures)
        self._lately = LatelyPart(themes)
        self._ended_pause: UndoBar | None = None
        self._place_of_undo = QVBoxLayout()
        self._advice: AdvicePart | None = None
        self._place_of_advice = QVBoxLayout()
        self._ground = ScrollPage()
        self._arrange(themes)
        self._connect()

    def show_state(self, state: TodayState, *, drawn: bool = True) -> None:
        """Show another day, programme or session.

        Unless `drawn`, the small pictures and what stands last in its column are left for later.
        """
        self._state = state
        self._title.setText(state.title)
        self._show_ended_pause(state.ended_pause)
        self._no_programme.show_text(state.no_programme)
        self._resume.show_state(state.resume)
        self._lately.show_state(state.lately)
        self._show_session(state, drawn=drawn)
        if drawn:
            self._order_tabs()

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

    def focusInEvent(self, event: QFocusEvent) -> None:
        # A focus proxy would do the same, but Tab would pass over what stands before it.
        super().focusInEvent(event)
        self._comes_first.setFocus(event.reason())

    @property
    def _comes_first(self) -> QWidget:
        has_session = self._state is not None and self._state.session is not None
        return self._session.start_button if has_session else self._no_programme.choose

    def _arrange(self, themes: ThemeSource) -> None:
        columns = TwoColumns(themes, _SHARES, Width.SIDEBAR_FOLDS_BELOW, of_window=True)
        self._ground.column.addWidget(self._title)
        self._ground.column.addLayout(self._place_of_undo)
        self._ground.column.addWidget(columns)
        self._ground.column.addStretch(1)
        for part in (self._resume, self._no_programme, self._session, self._tiles):
            columns.left.addWidget(part)
        columns.left.addStretch(1)
        columns.right.addWidget(self._lately)
        columns.right.addLayout(self._place_of_advice)
        columns.right.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._ground)

    def _connect(self) -> None:
        self._resume.resume_requested.connect(self.resume_requested)
        self._resume.keep_partial_requested.connect(self.keep_partial_requested)
        self._no_programme.choose.clicked.connect(self.programme_requested)
        self._session.start_requested.connect(self._on_start)
        self._session.session_chosen.connect(self.session_chosen)
        self._session.flare_requested.connect(self.flare_requested)
        self._session.pause_end_requested.connect(self._end_pause)
        self._tiles.exercise_requested.connect(self.exercise_requested)
        self._tiles.change_requested.connect(self.programme_requested)

    def _show_session(self, state: TodayState, *, drawn: bool) -> None:
        session = state.session
        for part in (self._session, self._tiles):
            part.setVisible(session is not None)
        if drawn:
            switched = state.switched
            self._show_advice(state, switched if switched and switched.by_proposal else None)
        if session is not None:
            self._session.show_state(session)
            self._tiles.show_state(session, drawn=drawn)

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

    def _end_pause(self) -> None:
        self.pause_end_requested.emit()
        # The button that was pressed is gone.
        self.focus_start()

    def _undo_pause(self) -> None:
        self.pause_undo_requested.emit()
        self.focus_start()

    def _show_ended_pause(self, sentence: str) -> None:
        if self._ended_pause is None:
            if not sentence:
                return
            self._ended_pause = self._make_undo()
        if sentence != self._ended_pause.text:
            self._ended_pause.show_change(sentence)

    def _make_undo(self) -> "UndoBar":
        from limber.ui.widgets.undo_bar import UndoBar  # late: many days have none

        bar = UndoBar(self._themes)
        bar.undo_requested.connect(self._undo_pause)
        self._place_of_undo.addWidget(bar)
        shortcut = QShortcut(QKeySequence("Ctrl+Z"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(bar.press)
        return bar

    def _on_start(self) -> None:
        if self._state is not None and self._state.session is not None:
            self.start_requested.emit(self._state.session.programme, self._state.session.session)
