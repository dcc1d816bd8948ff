"""Files that are written whole or not at all, and read piece by piece."""

import errno
import os
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

from limber.errors import UserFacingError
from limber.history.backups import PRIVATE
from limber.history.exchange.changes import Progress

MAX_BYTES: Final = 2_000_000_000
_CHUNK: Final = 1 << 18
_ADVICE: Final[Mapping[int, str]] = {
    errno.ENOSPC: "The disk is full. Free some space and try again.",
    errno.EDQUOT: "Your share of the disk is used up. Free some space and try again.",
    errno.ENOENT: "There is no such folder. Choose another one.",
    errno.ENOTDIR: "There is no such folder. Choose another one.",
    errno.EACCES: "It may not be written there. Choose another folder.",
    errno.EPERM: "It may not be written there. Choose another folder.",
    errno.EROFS: "The disk can only be read. Choose another folder.",
    errno.EISDIR: "There is a folder with this name. Choose another name.",
    errno.ENAMETOOLONG: "The name is too long. Choose a shorter one.",
}
_NOT_READ: Final[Mapping[int, str]] = {
    errno.ENOENT: "There is no such file.",
    errno.ENOTDIR: "There is no such file.",
    errno.EISDIR: "It is a folder.",
    errno.EACCES: "It may not be read.",
    errno.EPERM: "It may not be read.",
}


def write_file(target: Path, pieces: Iterable[bytes]) -> None:
    """Write a file that only its owner can read; an earlier one gives way when it is whole.

    Raises:
        UserFacingError: it cannot be written; nothing of it is left, and an earlier one stays.
    """
    with written_file(target) as temporary, temporary.open("wb") as file:
        for piece in pieces:
            file.write(piece)


@contextmanager
def written_file(target: Path) -> Generator[Path]:
    """An empty file beside the target to write into, which takes its place at the end.

    Raises:
        UserFacingError: as `write_file`.
    """
    try:
        real = target.resolve()  # what a link leads to is replaced, not the link
        if real.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        temporary = real.with_name(f"{real.name[:100]}.{os.getpid()}.part")
        with _taken_away_on_failure(temporary):
            os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE))
            yield temporary
            _sync(temporary)
            temporary.replace(real)
    except (OSError, ValueError, RuntimeError) as error:  # a NUL in the name; links in a circle
        raise _unwritable(target, error) from error


def read_chunks(path: Path, on_progress: Progress) -> Iterator[bytes]:
    """The bytes of a file, a part at a time.

    Raises:
        UserFacingError: it cannot be read, or is too large to be meant.
    """
    with _opened(path) as file:
        size = os.fstat(file.fileno()).st_size
        if size > MAX_BYTES:
            raise _unreadable(path, f"It is larger than {MAX_BYTES // 1_000_000_000} GB.")
        done = 0
        while chunk := _read(path, lambda: file.read(_CHUNK)):
            done += len(chunk)
            yield chunk
            on_progress(min(done / max(size, 1), 1.0))


@contextmanager
def _opened(path: Path) -> Generator[BinaryIO]:
    try:
        # What is no file, such as a pipe, could keep Limber waiting for ever.
        if path.exists() and not path.is_file():
            raise _unreadable(path, "It is no file.")
        file = path.open("rb")
    except (OSError, ValueError, RuntimeError) as error:
        raise _unreadable(path, _words(error, _NOT_READ)) from error
    with file:
        yield file


def _read(path: Path, read: Callable[[], bytes]) -> bytes:
    try:
        return read()
    except OSError as error:
        raise _unreadable(path, _words(error, _NOT_READ)) from error


@contextmanager
def _taken_away_on_failure(temporary: Path) -> Generator[None]:
    try:
        yield
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _unwritable(target: Path, error: Exception) -> UserFacingError:
    return UserFacingError(f"{shown(target)} cannot be saved.", _words(error, _ADVICE))


def _unreadable(path: Path, why: str) -> UserFacingError:
    return UserFacingError(f"{shown(path)} cannot be read.", f"{why} Nothing was changed.")


def _words(error: Exception, known: Mapping[int, str]) -> str:
    if not isinstance(error, OSError):
        return "This is no file's name."
    return known.get(error.errno or 0, f"The system says: {error.strerror}.")


def shown(path: Path) -> str:
    """A path as it may stand in a sentence."""
    text = "".join(c if c.isprintable() else "�" for c in str(path))
    return text if len(text) <= 200 else f"{text[:80]} … {text[-80:]}"
