"""Where things lie: what comes with Limber, and the folder for what it writes."""

import errno
import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from limber.errors import UserFacingError

DATA_DIR_VARIABLE = "LIMBER_DATA_DIR"

DATABASE_NAME = "limber.sqlite3"
SETTINGS_NAME = "settings.json"
OWN_CATALOGUE_NAME = "catalogue"
"""The folder with a person's own exercises, ladders and programmes."""
MEMORY_NAME = "checked.txt"
"""Which contents were found valid before."""
PICTURE_NAME = "today.json"
"""What Today shows at the next start until everything is read."""

_FIRST_NAMES = frozenset({OWN_CATALOGUE_NAME, SETTINGS_NAME})
"""What a data folder may hold before its first start, put there by hand."""
PRIVATE = 0o700
"""The data folder's permissions where there are such: nobody else looks in."""

_HERE = Path(__file__).resolve().parent

_MOVE = "Choose another folder with --data-dir."
_NOT_NOW: Final = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM)
"""There is no room, or nothing may be written."""
_ADVICE: Mapping[int, str] = {
    errno.ENOSPC: "The disk is full. Free some space and start Limber again.",
    errno.EDQUOT: "Your share of the disk is used up. Free some space and start Limber again.",
    errno.EACCES: f"It may not be read or written. {_MOVE}",
    errno.EPERM: f"It may not be read or written. {_MOVE}",
    errno.EROFS: f"The disk can only be read. {_MOVE}",
    errno.ENOTDIR: f"A file stands where a folder is needed. {_MOVE}",
    errno.EEXIST: f"A file stands where a folder is needed. {_MOVE}",
    errno.ENAMETOOLONG: f"Its name is too long. {_MOVE}",
    errno.ELOOP: f"Its links lead round in a circle. {_MOVE}",
}


def share_dir(package_dir: Path = _HERE) -> Path:
    """The folder that holds `data/` and `resources/`; a UserFacingError where there is none.

    A wheel carries them inside the package, a checkout has them beside `app/`.
    """
    for folder in (package_dir / "_share", package_dir.parent.parent):
        if (folder / "data").is_dir() and (folder / "resources").is_dir():
            return folder
    raise UserFacingError(
        "The exercises that come with Limber are missing.",
        f"The installation at {package_dir} is not complete. Install Limber again.",
    )


def catalogue_dir() -> Path:
    """The folder with the exercises, ladders and programmes that come with Limber."""
    return share_dir() / "data"


def resources_dir() -> Path:
    """The folder with the sounds, fonts and pictures that come with Limber."""
    return share_dir() / "resources"


def data_dir(override: Path | None, environ: Mapping[str, str]) -> Path:
    """The folder below which Limber writes: the one asked for, else the system's usual place."""
    if override is not None:
        return override
    if named := environ.get(DATA_DIR_VARIABLE):
        return Path(named)
    import platformdirs

    return platformdirs.user_data_path("limber", appauthor=False)


def prepare_data_dir(path: Path, make: Callable[[Path], None] | None = None) -> Path:
    """Make the data folder, private to the user, and return its full path.

    What stands in the way becomes a UserFacingError. `make` is what touches the disk.
    """
    try:
        folder = path.expanduser().absolute()
        (make or _make_private)(folder)
    except (ValueError, RuntimeError) as error:  # a NUL in the name; no home folder for a ~
        raise _unusable(path, f"This is no folder's name. {_MOVE}") from error
    except OSError as error:
        advice = _ADVICE.get(error.errno or 0, f"The system says: {error.strerror}. {_MOVE}")
        raise _unusable(path, advice) from error
    return folder


def _make_private(folder: Path) -> None:
    folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    names = {entry.name for entry in folder.iterdir()}
    # A folder that is in use for something else, such as the home folder, keeps its permissions.
    is_ours = names <= _FIRST_NAMES or DATABASE_NAME in names
    try:
        if os.name == "posix" and is_ours:
            folder.chmod(PRIVATE)
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(b"Limber writes here.")
    except OSError as error:
        # What is there can be read, and a session done that waits in memory until it can be kept.
        if error.errno not in _NOT_NOW or DATABASE_NAME not in names:
            raise


def _unusable(path: Path, advice: str) -> UserFacingError:
    shown = str(path).replace("\0", "�")
    if len(shown) > 200:
        shown = f"{shown[:80]} … {shown[-80:]}"
    return UserFacingError(f"Limber cannot use the data folder {shown}.", advice)
