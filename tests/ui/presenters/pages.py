"""Pages that show nothing: what they are told is kept, and a test speaks for the person."""

from typing import Any

from PySide6.QtCore import QObject, Signal


class _FakePage(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.states: list[Any] = []

    @property
    def shown(self) -> Any:
        """What was shown last."""
        return self.states[-1]

    @property
    def state(self) -> Any:
        """What was shown last, or nothing yet."""
        return self.states[-1] if self.states else None

    def show_state(self, state: Any) -> None:
        self.states.append(state)


class FakeTodayPage(_FakePage):
    flare_requested = Signal()
    pause_end_requested = Signal()
    pause_undo_requested = Signal()
    accept_requested = Signal(str)
    not_yet_requested = Signal(str)
    undo_requested = Signal()
    relief_read = Signal()
    safety_requested = Signal()
    programme_requested = Signal()
    start_requested = Signal(str, int)
    resume_requested = Signal()
    keep_partial_requested = Signal()
    session_chosen = Signal(int)
    exercise_requested = Signal(str, str)


class FakeProgrammePage(_FakePage):
    when_changed = Signal(tuple, tuple)
    undo_when_requested = Signal()
    programmes_requested = Signal()
    programme_chosen = Signal(str)
    session_chosen = Signal(int)
    exercise_requested = Signal(str, str)
    rung_chosen = Signal(str, str)
    usual_dose_requested = Signal(str)
    undo_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.saved = ""

    def show_saved(self, text: str) -> None:
        self.saved = text


class FakeLibraryPage(_FakePage):
    exercise_requested = Signal(str, str)


class FakeExercisePage(_FakePage):
    accept_requested = Signal(str)
    not_yet_requested = Signal(str)
    usual_dose_requested = Signal(str)
    undo_requested = Signal()
    back_requested = Signal()
    rung_chosen = Signal(str, str)
    exercise_requested = Signal(str, str)


class FakeHistoryPage(_FakePage):
    session_chosen = Signal(str)
    day_chosen = Signal(object)
    year_chosen = Signal(int)
    choice_changed = Signal(str)
    search_changed = Signal(str)
    load_more_requested = Signal()
    today_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.detail: Any = None
        self.nothing = ""
        self.chosen = ""
        self.calendar: Any = None
        self.appended: list[Any] = []
        self.has_more = False
        self.is_seen = False

    def isVisible(self) -> bool:
        return self.is_seen

    def show_state(self, state: Any) -> None:
        super().show_state(state)
        self.calendar = state.calendar
        self.show_detail(state.detail, state.nothing, state.free_day)

    def show_calendar(self, calendar: Any) -> None:
        self.calendar = calendar

    def show_chosen(self, session_id: str) -> None:
        self.chosen = session_id

    def show_detail(self, detail: Any, nothing: str = "", free_day: Any = None) -> None:
        self.detail, self.nothing, self.free_day = detail, nothing, free_day

    def append_rows(self, rows: Any, *, has_more: bool) -> None:
        self.appended += rows
        self.has_more = has_more


class FakeTrendsPage(_FakePage):
    range_chosen = Signal(str)


class FakeSummaryPage(_FakePage):
    pain_after_changed = Signal(object)
    effort_changed = Signal(object)
    note_changed = Signal(str)
    discard_requested = Signal()
    correct_requested = Signal()
    undo_requested = Signal()
    close_requested = Signal()

    def show_change(self, sentence: str, *, can_undo: bool = True) -> None:
        self.change = (sentence, can_undo)


class FakeSettingsPage(_FakePage):
    settings_changed = Signal(object)
    test_sound_requested = Signal()
    hear_requested = Signal(object)
    sounds_opened = Signal()
    retry_sound_requested = Signal()
    test_voice_requested = Signal()
    open_folder_requested = Signal()
    keepsake_requested = Signal(str)
    delete_requested = Signal()
    remote_go_caught = Signal(int)
    remote_back_caught = Signal(int)
    remote_go_forgotten = Signal()
    remote_back_forgotten = Signal()
    licences_requested = Signal()
    safety_requested = Signal()

    def show_licences(self, notices):
        self.notices = notices
