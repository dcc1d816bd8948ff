"""Opening the desk: what is read from the disk at a start."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QThread

from limber import __version__
from limber.catalogue.loader import load_catalogue
from limber.decoding import Decoder, Memory, Problem
from limber.engine.clock import Clock
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
from limber.ui.tidying import Tidying

MOST_PROBLEMS_TOLD: Final = 3


@dataclass(frozen=True, slots=True)
class OpenedDesk:
    """The desk, and what comes with opening it."""

    desk: Desk
    told: tuple[str, ...]
    """What the person should know of it."""
    tidying: Tidying
    """What can wait until the first picture is on the screen."""
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

    told = (settings_notice or "", store.notice or "", *_problem_sentences(loaded.problems))
    is_first = not has_settings and not store.sessions(limit=1)
    return OpenedDesk(desk, told, Tidying(desk, folder, decoder), decoder, is_first)


def _problem_sentences(problems: Sequence[Problem]) -> Iterator[str]:
    """The first few problems with exercises, ladders or programmes, and how many more."""
    yield from (problem.sentence for problem in problems[:MOST_PROBLEMS_TOLD])
    more = len(problems) - MOST_PROBLEMS_TOLD
    if more > 0:
        what = "file has" if more == 1 else "files have"
        yield f"{more} more {what} problems; run limber check on them."
