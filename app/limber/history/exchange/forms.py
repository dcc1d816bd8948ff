"""The forms of a file with the history, told by the ending of its name."""

from enum import StrEnum
from pathlib import Path

from limber.errors import UserFacingError


class FileForm(StrEnum):
    """What a file is, named by its ending."""

    JSON = "json"
    """All of it, to be imported again."""
    CSV = "csv"
    """A table for spreadsheets."""
    PDF = "pdf"
    """A report to be read and printed."""


def form_of(path: Path) -> FileForm:
    """The form that a file's name asks for.

    Raises:
        UserFacingError: its ending says nothing.
    """
    ending = path.suffix.removeprefix(".").lower()
    try:
        return FileForm(ending)
    except ValueError as error:
        endings = [f".{form}" for form in FileForm]
        raise UserFacingError(
            "The ending of the file's name says what is written.",
            f"Give it one of {', '.join(endings[:-1])} and {endings[-1]}.",
        ) from error
