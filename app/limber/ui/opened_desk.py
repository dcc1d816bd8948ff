"""Opening the desk: what is read from the disk at a start."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QThread

from limber import __version__
from limber.catalogue.loader import load_catalogue
from limber.decoding import Decoder, Memory, Problem
from limber.engine.clock import Clock
from limber.errors import UserFacingError
from limber.history.backups import backup_folder
from limber.history.waiting import open_or_wait
from limber.paths import (
    DATABASE_NAME,
    MEMORY_NAME,
    OWN_CATALOGUE_NAME,
    SETTINGS_NAME,
    catalogue_dir,
)
from limber.settings import SettingsStore
from limber.ui.first_weekday import first_weekday
from limber.ui.presenters.desk import Desk
from limber.ui.settings_keeper import SettingsKeeper

MOST_PROBLEMS_TOLD: Final = 3
DAMAGED_HISTORY: Final = (
    "The history file is damaged. Close Limber and start it again: the last good copy takes its"
    " place, and the damaged file is kept."
)


@dataclass(frozen=True, slots=True)
class OpenedDesk:
    """The desk, and what comes with opening it."""

    desk: Desk
    told: tuple[str, ...]
    """What the person should know of it."""
    tidy: Callable[[], str]
    """Does what can wait until the first picture is on the screen, and says what went wrong."""
    decoder: Decoder
    """Reads what is wanted later, and remembers what it has checked."""
    is_first_start: bool = False
    """Nothing was ever chosen or done."""


def open_desk(folder: Path, clock: Clock) -> OpenedDesk:
    """Read the settings, the catalogue and the history.

    Raises:
        UserFacingError: the settings or the history cannot be read.
    """
    decoder = Decoder(Memory(folder / MEMORY_NAME, __version__))
    settings_store = SettingsStore(folder / SETTINGS_NAME, decoder, QThread.msleep)
    has_settings = (folder / SETTINGS_NAME).exists()
    settings, settings_notice = settings_store.load()
    loaded = load_catalogue((catalogue_dir(), folder / OWN_CATALOGUE_NAME), decoder)
    store = open_or_wait(folder / DATABASE_NAME)
    keeper = SettingsKeeper(settings_store, settings)
    desk = Desk(loaded.catalogue, store, keeper, clock, first_weekday=first_weekday())

    def tidy() -> str:
        """Remember what was checked, make the day's backup, and say what went wrong."""
        from limber.history.private import make_private  # late: the first picture does without

        decoder.save_memory()
        make_private(folder)
        if not store.can_write:
            return ""
        if not store.is_sound():
            return DAMAGED_HISTORY
        try:
            store.deleted.purge(clock.read().wall)
            store.backup_if_due(backup_folder(folder / DATABASE_NAME), desk.today)
        except UserFacingError as error:
            return str(error)
        return ""

    told = (settings_notice or "", store.notice or "", *_problem_sentences(loaded.problems))
    is_first = not has_settings and not store.sessions(limit=1)
    return OpenedDesk(desk, told, tidy, decoder, is_first)


def _problem_sentences(problems: Sequence[Problem]) -> Iterator[str]:
    """The first few problems with exercises, ladders or programmes, and how many more."""
    yield from (problem.sentence for problem in problems[:MOST_PROBLEMS_TOLD])
    more = len(problems) - MOST_PROBLEMS_TOLD
    if more > 0:
        what = "file has" if more == 1 else "files have"
        yield f"{more} more {what} problems; run limber check on them."
