"""Plays a session in the player page: wishes in, sounds, records and pictures out."""

from PySide6.QtCore import QObject, Signal

from limber.catalogue.models import Catalogue
from limber.engine.clock import Clock
from limber.engine.events import Ended, Event, Paused
from limber.engine.session import Session
from limber.engine.table import Action
from limber.history.models import Pain
from limber.ui.icons import IconName
from limber.ui.pages.player import PlayerPage
from limber.ui.pain_control import PainControl, Way
from limber.ui.player_picture import PlayerPicture
from limber.ui.rung_control import RungControl
from limber.ui.session_announcer import SessionAnnouncer
from limber.ui.session_driver import SessionDriver
from limber.ui.session_records import Records
from limber.ui.session_sounds import SessionSounds, Sounds
from limber.ui.view_state.player_keys import PlayerWish, Wish, action_of


class PlayerControl(QObject):
    """Has the session that is being played, from its first position to its end."""

    ended = Signal(bool)
    """The session is over; whether it reached its end."""
    event_happened = Signal(object)
    driving = Signal(object, bool)
    """A `SessionDriver` is about to begin; whether a question stands before it."""
    pain_asked = Signal()
    cue_asked_for = Signal(object, float)
    """A `Cue`, and the instant at which it was due, in session seconds."""
    stayed = Signal()
    """Asked whether to end, the person goes on."""
    mute_requested = Signal()
    full_screen_requested = Signal()
    rung_chosen = Signal(str, str)
    """An item goes on with another rung: item id, rung id."""
    rung_taken_back = Signal(str)
    """The last step of an item to another rung was taken back: item id."""

    def __init__(
        self,
        page: PlayerPage,
        sounds: Sounds,
        catalogue: Catalogue,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sounds = SessionSounds(sounds, clock, self)
        self._sounds.asked_for.connect(self.cue_asked_for)
        self._sounds.asked_for.connect(page.flash.show_cue)
        self._announcer = SessionAnnouncer(page, catalogue)
        self._catalogue = catalogue
        self._clock = clock
        self._driver: SessionDriver | None = None
        self._records: Records | None = None
        self._pain = PainControl(catalogue, clock)
        self._rungs = RungControl(catalogue, self)
        self._rungs.chosen.connect(self.rung_chosen)
        self._rungs.taken_back.connect(self.rung_taken_back)
        self.picture = PlayerPicture(page, catalogue, self._pain, self._rungs, self)
        self.picture.panel_closed.connect(self._announcer.tell_again)
        page.wish_requested.connect(self.ask)

    @property
    def is_playing(self) -> bool:
        """Whether a session is on its way."""
        return self._driver is not None

    @property
    def has_pain(self) -> bool:
        """Whether pain was told in the session, which is kept for that."""
        return self._pain.has_pain

    def play(
        self,
        session: Session,
        records: Records,
        title: str,
        *,
        icon: IconName = IconName.SUN,
        waiting: bool,
        asks_before: bool = False,
        pains: tuple[Pain, ...] = (),
    ) -> None:
        """Begin a session in the page; `waiting` holds it until the person is in place.

        `icon` tells the part of the day; `asks_before` asks how much it hurts, `pains` is known.
        """
        self._records = records
        self._rungs.forget()
        self._pain.begin(records, asks_before=asks_before)
        if pains:
            self._pain.remember(pains, session.moment(), session.plan)
        self._sounds.begin()
        self._driver = SessionDriver(session, self._clock, self)
        self._announcer.follow(self._driver, asks_before=asks_before)
        self._driver.happened.connect(self._on_event)
        self.picture.begin(self._driver, title, icon)
        self.driving.emit(self._driver, asks_before)
        self._driver.begin(waiting=waiting)

    def ask(self, wish: Wish) -> None:
        """Do what a key or a click asks for, if it makes sense now."""
        if self._driver is None:
            return
        match wish:
            case PlayerWish.MUTE:
                self.mute_requested.emit()
            case PlayerWish.FULL_SCREEN:
                self.full_screen_requested.emit()
            case _ if self.picture.asks_to_end:
                self._answer(self._driver, wish)
            case _ if self._pain.is_open:
                self._answer_pain(self._driver, wish)
            case PlayerWish.LEAVE:
                self._ask_to_end(self._driver)
            case PlayerWish.HURTS:
                self._ask_for_pain(self._driver)
            case PlayerWish.UNDO:
                self._rungs.undo(self._driver)
            case _:
                self._do(self._driver, wish)

    def pause(self) -> None:
        """Hold the session, if it runs."""
        if self._driver is not None and self._driver.can(Action.PAUSE):
            self._driver.ask(Action.PAUSE)

    def ask_to_end(self) -> None:
        """Put the question whether to end, unless it stands already."""
        if self._driver is not None and not self.picture.asks_to_end:
            self._ask_to_end(self._driver)

    def end_now(self) -> None:
        """End in order, without a question: the set in progress is saved as far as it came."""
        if self._driver is not None and self._driver.can(Action.END):
            self._driver.ask(Action.END)

    def _do(self, driver: SessionDriver, wish: Wish) -> None:
        action = action_of(wish, driver.moment())
        if action is None or self._pain.forbids(action, driver.plan, driver.moment()):
            return
        if action in (Action.EASIER, Action.HARDER):
            self._rungs.step(driver, action)
        else:
            driver.ask(action)

    def _ask_for_pain(self, driver: SessionDriver) -> None:
        driver.ask(Action.PAUSE)
        if self._driver is not None:
            self._pain.ask(driver.moment(), driver.plan, driver.session.results)
            self.picture.refresh()
            self.pain_asked.emit()

    def _answer_pain(self, driver: SessionDriver, wish: Wish) -> None:
        match self._pain.answer(wish, driver.moment(), driver.plan):
            case Way.STAY:
                self.picture.refresh()
            case Way.GO_ON:
                driver.ask(Action.RESUME)
            case Way.EASIER:
                # What hurt is left for good: this step is not taken back with one key.
                self._rungs.step(driver, Action.EASIER, can_undo=False)
                driver.ask(Action.RESUME)
            case Way.SKIP:
                driver.ask(Action.SKIP_EXERCISE)
            case Way.ASK_TO_END:
                self._ask_to_end(driver)
            case Way.END:
                driver.ask(Action.END)

    def _ask_to_end(self, driver: SessionDriver) -> None:
        self.picture.put_end_question(stands=True)
        driver.ask(Action.PAUSE)
        self.picture.refresh()

    def _answer(self, driver: SessionDriver, wish: Wish) -> None:
        """Answer whether to end: Enter ends, what goes on goes on, and pain comes first."""
        if wish in (PlayerWish.END, PlayerWish.NEXT):
            self.picture.put_end_question(stands=False)
            driver.ask(Action.END)
        elif wish in (PlayerWish.LEAVE, PlayerWish.BIG, PlayerWish.PAUSE):
            self.picture.put_end_question(stands=False)
            if not self._pain.is_open:
                driver.ask(Action.RESUME)
            self.picture.refresh()
            self.stayed.emit()
        elif wish is PlayerWish.HURTS and not self._pain.is_open:
            self.picture.put_end_question(stands=False)
            self.stayed.emit()
            self._ask_for_pain(driver)

    def _on_event(self, event: Event) -> None:
        by_hand = self._driver is not None and self._driver.moment().counts_by_hand
        self._sounds.hear(event, counts_by_hand=by_hand)
        try:
            if self._records is not None:
                self._records.handle(event)
        finally:
            # Whatever becomes of the record, a session that is over does not hold the window.
            self._follow(event)

    def _follow(self, event: Event) -> None:
        self.event_happened.emit(event)
        match event:
            case Paused(reason=reason):
                self.picture.set_pause_reason(reason)
            case Ended(finished=finished):
                self._finish(finished=finished)
            case _:
                pass

    def _finish(self, *, finished: bool) -> None:
        if self._driver is not None:
            self._driver.stop()
            self._driver.deleteLater()
        self._driver = None
        self.picture.end()
        self._pain.close()
        self._rungs.forget()
        self._sounds.end()
        self.ended.emit(finished)
