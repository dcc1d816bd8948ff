"""`limber doctor`: what is found on this machine, and what to do about what is not.

What it prints may be shown to anybody: it names no person and no machine, and tells nothing of what
is in the history.
"""

import os
import platform
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass

from limber import __version__
from limber.cli.anonymous import Anonymous
from limber.cli.backup_finding import last_backup
from limber.cli.context import Context
from limber.cli.folder import data_folder
from limber.cli.reading import open_history
from limber.cli.surroundings import Finding, Probes
from limber.errors import UserFacingError
from limber.history.errors import DamagedError
from limber.paths import DATABASE_NAME

FINE, UNUSABLE = 0, 2


@dataclass(frozen=True, slots=True)
class _Found:
    is_good: bool
    text: str
    remedy: str = ""


def examine(context: Context) -> int:
    """Print what was found; the status is 2 if what is written could not be kept or read."""
    system = f"{platform.system()} {platform.release()}"
    context.out.line(f"Limber {__version__}, Python {platform.python_version()}, {system}")
    probes = context.probes()
    for name, look in _machine(probes):
        _tell(context, name, look())
    kept = [_tell(context, name, look()) for name, look in _files(context)]
    _tell_backup(context)
    _tell_room(context, probes)
    return FINE if all(kept) else UNUSABLE


def _machine(probes: Probes) -> Iterator[tuple[str, Callable[[], Finding]]]:
    yield "Display", probes.display
    yield "Sound", probes.sound
    yield "Voice", probes.voice
    yield "Keep awake", probes.keep_awake


def _files(context: Context) -> Iterator[tuple[str, Callable[[], Finding]]]:
    yield "Data folder", lambda: _folder(context)
    yield "History", lambda: _history(context)


def _tell(context: Context, name: str, finding: Finding) -> bool:
    mark = "ok" if finding.is_good else "--"
    public = Anonymous(context.environ, platform.node())
    context.out.line(f"{mark}  {name:<12}{public(finding.text)}")
    if finding.remedy:
        context.out.line(f"{'':16}{public(finding.remedy)}")
    context.out.flush()
    return finding.is_good


def _tell_backup(context: Context) -> None:
    """Tell of the last backup, which nothing depends on yet."""
    with suppress(UserFacingError):  # it was told with the folder itself
        _tell(context, "Backup", last_backup(data_folder(context) / DATABASE_NAME))


def _tell_room(context: Context, probes: Probes) -> None:
    """Tell how much room there is, where there is a folder to ask for."""
    with suppress(UserFacingError):  # it was told with the folder itself
        _tell(context, "Disk", probes.room(data_folder(context)))


def _folder(context: Context) -> Finding:
    """Whether the data folder can be written; it is not made if it is not there."""
    try:
        folder = data_folder(context)
    except UserFacingError as error:
        return _Found(is_good=False, text=error.title, remedy=error.detail)
    if not folder.exists():
        return _Found(is_good=True, text=f"{folder}, made at the first start")
    if not os.access(folder, os.W_OK):
        return _Found(
            is_good=False,
            text=f"{folder} cannot be written.",
            remedy="Allow writing there, or choose another folder with --data-dir.",
        )
    return _Found(is_good=True, text=str(folder))


def _history(context: Context) -> Finding:
    try:
        with closing(open_history(context)) as store:
            if store.is_sound():
                return _Found(is_good=True, text="The whole of it can be read.")
    except UserFacingError as error:
        return _Found(is_good=False, text=error.title, remedy=error.detail)
    damaged = DamagedError()
    return _Found(is_good=False, text=damaged.title, remedy=damaged.detail)
