"""The data folder that a command line means."""

import os
from pathlib import Path

from limber.cli.context import Context
from limber.cli.names import shortened
from limber.errors import UserFacingError
from limber.paths import data_dir


def data_folder(context: Context) -> Path:
    """The full path of the data folder, which may not be there yet; nothing is made.

    Raises:
        UserFacingError: something is there that cannot be read as a folder.
    """
    named = data_dir(context.arguments.data_dir, context.environ)
    try:
        folder = named.expanduser().absolute()
        os.scandir(folder).close()
    except FileNotFoundError:
        return named.expanduser().absolute()
    except (ValueError, RuntimeError) as error:  # a NUL in the name; no home folder for a ~
        raise _unreadable(named, "This is no folder's name") from error
    except OSError as error:
        raise _unreadable(named, f"The system says: {error.strerror}") from error
    return folder


def _unreadable(folder: Path, why: str) -> UserFacingError:
    return UserFacingError(
        f"Limber cannot read the data folder {shortened(str(folder), 200)}.",
        f"{why}. Choose another folder with --data-dir.",
    )
