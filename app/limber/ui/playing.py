"""Playing a session from its start to its summary."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from limber.catalogue.models import Catalogue
from limber.engine.clock import Clock
from limber.engine.course import Room, as_planned
from limber.engine.events import SetResult, SetStatus
from limber.engine.session import Session
from limber.history.models import Interrupted, Pain
from limber.history.recorder import Recorder
from limber.history.store import Store
from limber.plan.models import Plan
from limber.ui.icons import IconName
from limber.ui.pages.player import PlayerPage
from limber.ui.player_control import PlayerControl
from limber.ui.player_picture import NoticeAbout
from limber.ui.session_driver import SessionDriver
from limber.ui.session_sounds import Sounds
from limber.ui.session_voice import SessionVoice
from limber.ui.session_writing import SessionWriting
from limber.ui.view_state.day_sessions import part_of
from limber.ui.view_state.recent import part_of_day
from limber.ui.view_state.summary import FLARE_DAY, Worked
from limber.ui.view_state.today_state import DayPart

ALL_SAVED: Final = "Everything is saved now."


@dataclass(frozen=True, slots=True)
class Played:
    """A session that is over: what the summary needs of it."""

    session_id: str
    """Empty where nothing was done and so nothing is kept."""
    plan: Plan
    worked: Worked
    unsaved: Callable[[], str] = str
    """Why not all of it is written yet; empty once it is."""


class Playing(QObject):
    """Starts sessions, new or interrupted, and says when they are over."""

    begun = Signal()
    over = Signal(object)
    """A `Played`."""
    event_happened = Signal(object)
    stayed = Signal()
    """Asked whether to end, the person goes on."""
    mute_requested = Signal()
    full_screen_requested = Signal()
    rung_chosen = Signal(str, str, str)
    """The rest of a session goes on with another rung: programme, item, rung."""
    rung_taken_back = Signal(str, str)
    """The last such step of an item was taken back: programme, item."""
    trouble = Signal(str)
    """A sentence, when a session is over: why part of it could not be written yet."""
    trouble_over = Signal(str)
    """All is written now, and that sentence does not hold any more."""

    def __init__(  # noqa: PLR0913 - what a session is put together of, each of its own kind
        self,
        page: PlayerPage,
        sounds: Sounds,
        catalogue: Catalogue,
        store: Store,
        clock: Clock,
        *,
        speed: float = 1.0,
        speaker: SessionVoice | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._speaker = speaker
        self._clock = clock
        self._speed = speed
        self._recorder: Recorder | None = None
        self._writing = SessionWriting(store, clock, self)
        self._writing.trouble_met.connect(self._tell_trouble)
        self._writing.trouble_over.connect(self._tell_relief)
        self._session: Session | None = None
        self._control = PlayerControl(page, sounds, catalogue, clock, self)
        self._control.ended.connect(self._finish)
        self._control.event_happened.connect(self.event_happened)
        self._control.stayed.connect(self.stayed)
        self._control.mute_requested.connect(self.mute_requested)
        self._control.full_screen_requested.connect(self.full_screen_requested)
        self._control.rung_chosen.connect(self._tell_rung)
        self._control.rung_taken_back.connect(self._tell_taken_back)
        if speaker is not None:
            self._control.driving.connect(self._speak_in)
            self._control.cue_asked_for.connect(speaker.note_cue)
            self._control.pain_asked.connect(speaker.ask_for_pain)
            self._control.picture.panel_closed.connect(speaker.tell_again)

    @property
    def is_on(self) -> bool:
        """Whether a session is on its way."""
        return self._control.is_playing

    def start(self, plan: Plan, *, waiting: bool = True, asks_pain: bool = False) -> None:
        """Begin a new session; `waiting` holds it until the person is in place.

        `asks_pain` asks before the first position how much it hurts.
        """
        recorder = self._new_recorder()
        recorder.begin(plan, rehearsal=self._speed != 1, speed=self._speed)
        self._play(plan, (), recorder, waiting=waiting, asks_before=asks_pain)

    def resume(self, interrupted: Interrupted) -> None:
        """Go on with a session where it stopped."""
        recorder = self._new_recorder()
        recorder.resume(interrupted)
        recorded = tuple(each.result for each in interrupted.record.sets)
        pains = interrupted.record.pains
        self._play(interrupted.plan, recorded, recorder, waiting=True, pains=pains)

    def set_muted(self, *, muted: bool) -> None:
        """Show whether the sounds are off."""
        self._control.picture.set_muted(muted=muted)

    def say_once(self, sentence: str) -> None:
        """Show a sentence for a while; an empty one takes it away."""
        self._control.picture.say_once(sentence)

    def tell_of_sound(self, sentence: str) -> None:
        """Show why nothing is heard, as long as it holds; an empty one: it is heard again."""
        self._control.picture.set_notice(NoticeAbout.SOUND, sentence)

    def pause(self) -> None:
        """Hold the session, if it runs."""
        self._control.pause()

    def ask_to_end(self) -> None:
        """Put the question whether to end."""
        self._control.ask_to_end()

    def end_now(self) -> None:
        """End in order, without a question."""
        self._control.end_now()

    def flush(self) -> bool:
        """Write what could not be written yet; whether all of it is written."""
        return self._writing.flush()

    def _new_recorder(self) -> Recorder:
        self._recorder = self._writing.new_recorder()
        return self._recorder

    def _play(
        self,
        plan: Plan,
        recorded: tuple[SetResult, ...],
        recorder: Recorder,
        *,
        waiting: bool,
        asks_before: bool = False,
        pains: tuple[Pain, ...] = (),
    ) -> None:
        room: Room = as_planned
        if self._speaker is not None:
            plan = self._speaker.with_room(plan, waits=waiting)
            room = self._speaker.room_at
        self._session = Session(plan, self._clock, recorded=recorded, room=room)
        now = self._clock.read().wall
        title = f"{part_of_day(now)} session"
        self.begun.emit()
        self._control.play(
            self._session,
            recorder,
            f"{title}   {FLARE_DAY}" if plan.flare else title,
            icon=IconName.MOON if part_of(now.time()) is DayPart.EVENING else IconName.SUN,
            waiting=waiting,
            asks_before=asks_before,
            pains=pains,
        )

    def _speak_in(self, driver: SessionDriver, asks_before: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._speaker is not None:
            self._speaker.follow(driver, asks_before=asks_before)

    def _tell_trouble(self, sentence: str) -> None:
        self._control.picture.set_notice(NoticeAbout.DISK, sentence)

    def _tell_relief(self, sentence: str) -> None:
        self._control.picture.set_notice(NoticeAbout.DISK, "")
        self._control.picture.say_once(ALL_SAVED)
        self.trouble_over.emit(sentence)

    def _tell_rung(self, item: str, rung: str) -> None:
        """What is chosen on a flare day is for that day."""
        if self._session is not None and not self._session.plan.flare:
            self.rung_chosen.emit(self._session.plan.programme, item, rung)

    def _tell_taken_back(self, item: str) -> None:
        if self._session is not None and not self._session.plan.flare:
            self.rung_taken_back.emit(self._session.plan.programme, item)

    def _finish(self, _finished: bool) -> None:  # noqa: FBT001 - a Qt slot takes it by position
        if self._session is None or self._recorder is None:
            return
        kept = any(each.status is not SetStatus.SKIPPED for each in self._session.results)
        worked = Worked(self._session.worked_seconds, self._session.plan.total_seconds)
        is_there = kept or self._control.has_pain
        session_id = self._recorder.session_id if is_there else ""
        self.over.emit(Played(session_id, self._session.plan, worked, self._why_unsaved))
        if not self.flush():
            self.trouble.emit(self._writing.trouble)

    def _why_unsaved(self) -> str:
        return self._writing.trouble
