"""What can go wrong with the history, in the words of the person whose history it is."""

from limber.errors import UserFacingError

_BUSY, _LOCKED, _FULL = 5, 6, 13
_CORRUPT, _NOT_A_DATABASE = 11, 26
_NO_PERMISSION, _READ_ONLY, _DISK_ERROR, _CANNOT_OPEN = 3, 8, 10, 14
"""SQLite's result codes, which never change."""
_NO_TEXT = ("Could not decode to UTF-8", "malformed JSON")
"""What is said of a text that is none any more: by Python, and by a query that looks into it."""


class HistoryError(UserFacingError):
    """The history cannot be read or written just now; nothing in it was changed."""


class DamagedError(HistoryError):
    """The history's file is damaged."""

    def __init__(self) -> None:
        super().__init__(
            "The history file is damaged.",
            "Close Limber and open it again; it then goes back to the last good copy.",
        )


def missing() -> HistoryError:
    """The file is gone or empty, though there are copies of it."""
    return HistoryError(
        "The history file is missing.",
        "Open Limber's window; it then goes back to the last good copy.",
    )


def bad_copy(name: str) -> HistoryError:
    """A copy cannot take the place of the history."""
    return HistoryError(
        f"{name} is damaged or no history of Limber.",
        "Choose another copy; your history is as it was.",
    )


def newer_version() -> HistoryError:
    """The file was written by a later Limber."""
    return HistoryError(
        "The history was written by a newer version of Limber.",
        "Install that version or a later one; nothing was changed.",
    )


def older_version() -> HistoryError:
    """The file has not been brought up to date, which only the window does."""
    return HistoryError(
        "The history is from an older version of Limber.",
        "Open the window once, which brings it up to date.",
    )


def in_use() -> HistoryError:
    """Another program holds the file."""
    return HistoryError(
        "The history is being used by another program.", "Close that program and try again."
    )


def disk_full() -> HistoryError:
    """There is no room for a change."""
    return HistoryError(
        "The disk is full, so the history cannot be saved.",
        "Free some space; what was saved before is kept.",
    )


def not_writable(reason: str) -> HistoryError:
    """The file or its folder does not let itself be opened or written."""
    return HistoryError(
        "The history cannot be opened or saved.",
        f"Look whether its folder may be read and written. The system says: {reason}.",
    )


def told_of(code: int, message: str) -> HistoryError | None:
    """What a result code of SQLite means to a person; None where it is no one's fault but ours."""
    primary = code & 0xFF  # the higher bits say what exactly happened
    if primary in (_CORRUPT, _NOT_A_DATABASE) or message.startswith(_NO_TEXT):
        return DamagedError()
    if primary in (_BUSY, _LOCKED):
        return in_use()
    if primary in (_NO_PERMISSION, _READ_ONLY, _DISK_ERROR, _CANNOT_OPEN):
        return not_writable(message)
    return disk_full() if primary == _FULL else None
