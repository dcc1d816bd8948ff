"""What the presenters work with, over a history and settings of the test's own."""

from pathlib import Path

from limber.catalogue.models import Catalogue
from limber.decoding import Decoder
from limber.engine.session import Session
from limber.history.errors import HistoryError
from limber.history.recorder import Recorder
from limber.history.store import Store
from limber.plan.models import Plan
from limber.settings import Settings, SettingsStore
from limber.ui.presenters.desk import Desk
from limber.ui.settings_keeper import SettingsKeeper
from tests.fakes.clock import FakeClock
from tests.ui.real_catalogue import catalogue as real_catalogue

TITLE = "The history cannot be written."
DETAIL = "The disk is full."


class FullDisk:
    """A history like another, in which what is named cannot be done while the disk is full."""

    def __init__(self, store: object, *named: str) -> None:
        self._store = store
        self._named = named
        self.is_full = True

    def __getattr__(self, name: str) -> object:
        real = getattr(self._store, name)
        if name not in self._named:
            return real

        def write(*arguments: object, **more: object) -> object:
            if self.is_full:
                raise HistoryError(TITLE, DETAIL)
            return real(*arguments, **more)

        return write


class FullPart:
    """A history like another, of whose part what is named cannot be done while the disk is full."""

    def __init__(self, store: Store, part: str, *named: str) -> None:
        self._store = store
        self._part = part
        self.disk = FullDisk(getattr(store, part), *named)

    def __getattr__(self, name: str) -> object:
        return self.disk if name == self._part else getattr(self._store, name)


class Unreadable:
    """A history like another, in which nobody can look back while the disk is broken."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.review = FullDisk(
            store.review, "span", "sessions", "kinds", "days", "totals", "worked"
        )

    def __getattr__(self, name: str) -> object:
        return getattr(self._store, name)


def open_store(folder: Path) -> Store:
    """The history in a folder."""
    return Store.open(folder / "limber.sqlite3")


def desk_in(
    folder: Path,
    store: Store | FullDisk | FullPart | Unreadable,
    *,
    settings: Settings | None = None,
    catalogue: Catalogue | None = None,
    clock: FakeClock | None = None,
) -> Desk:
    """The real catalogue unless another is given, and a clock that stands still."""
    keeper = SettingsKeeper(
        SettingsStore(folder / "settings.json", Decoder()), settings or Settings()
    )
    return Desk(
        real_catalogue() if catalogue is None else catalogue,
        store,  # type: ignore[arg-type]  # a full disk stands for a store
        keeper,
        clock or FakeClock(),
    )


def play(
    store: Store,
    plan: Plan,
    clock: FakeClock,
    *,
    seconds: float | None = None,
    rehearsal: bool = False,
) -> str:
    """Play a plan to its end, or for some seconds and then as if the plug was pulled; its id."""
    recorder = Recorder(store, clock, _fail)
    session_id = recorder.begin(plan, rehearsal=rehearsal, speed=1.0)
    session = Session(plan, clock)
    events = list(session.begin(waiting=False))
    for _ in range(round(plan.total_seconds if seconds is None else seconds)):
        clock.advance(1.0)
        events.extend(session.tick())
    for event in events:
        recorder.handle(event)
    return session_id


def _fail(error: Exception) -> None:
    raise error
