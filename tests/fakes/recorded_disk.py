"""Every write, sync and removal that SQLite asks of the disk, in their order.

SQLite's own layer for files does the work; between it and SQLite stand functions that note what is
asked. They are put there with ctypes, in the library that the sqlite3 module itself uses.
"""

import _sqlite3
import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_OK = 0
_MORE_POINTERS = 14
_IO_METHODS = 18


@dataclass(frozen=True, slots=True)
class Created:
    """A file came into being, and its folder does not know it for good yet."""

    name: str


@dataclass(frozen=True, slots=True)
class Written:
    name: str
    offset: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Truncated:
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Synced:
    """What was written into a file is on the disk, and so is the name of a journal."""

    name: str


@dataclass(frozen=True, slots=True)
class Deleted:
    name: str
    for_good: bool
    """Whether the folder was synced too."""


@dataclass(frozen=True, slots=True)
class Told:
    """The program heard that something is kept."""

    what: str


Asked = Created | Written | Truncated | Synced | Deleted | Told


class _Vfs(ctypes.Structure):
    _fields_ = (
        ("version", ctypes.c_int),
        ("file_bytes", ctypes.c_int),
        ("longest_path", ctypes.c_int),
        ("next", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("data", ctypes.c_void_p),
        ("open", ctypes.c_void_p),
        ("delete", ctypes.c_void_p),
        ("rest", ctypes.c_void_p * _MORE_POINTERS),
    )


class _IoMethods(ctypes.Structure):
    _fields_ = (
        ("version", ctypes.c_int),
        ("close", ctypes.c_void_p),
        ("read", ctypes.c_void_p),
        ("write", ctypes.c_void_p),
        ("truncate", ctypes.c_void_p),
        ("sync", ctypes.c_void_p),
        ("rest", ctypes.c_void_p * (_IO_METHODS - 5)),
    )


# A name stays where SQLite has it: an open file points to it.
_POINTER, _INT, _LONG = ctypes.c_void_p, ctypes.c_int, ctypes.c_int64
_OPEN = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _POINTER, _INT, _POINTER)
_DELETE = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _INT)
_WRITE = ctypes.CFUNCTYPE(_INT, _POINTER, _POINTER, _INT, _LONG)
_TRUNCATE = ctypes.CFUNCTYPE(_INT, _POINTER, _LONG)
_SYNC = ctypes.CFUNCTYPE(_INT, _POINTER, _INT)


class RecordedDisk:
    """Notes what SQLite asks of the disk while `recording`; names are those of the files alone."""

    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self._library = ctypes.CDLL(_sqlite3.__file__)
        find = self._library.sqlite3_vfs_find
        find.restype = ctypes.POINTER(_Vfs)
        self._real = find(None).contents
        self._own = _Vfs()
        ctypes.pointer(self._own)[0] = self._real
        self._own.name = b"recorded"
        self._names: dict[int, str] = {}
        self._methods: dict[int, _IoMethods] = {}
        self._kept: list[object] = []
        """What C code holds on to, and Python must not let go of."""
        self._own.open = self._as_pointer(_OPEN(self._open))
        self._own.delete = self._as_pointer(_DELETE(self._delete))

    @contextmanager
    def recording(self) -> Iterator[None]:
        """All databases that are opened within are written through this."""
        self._library.sqlite3_vfs_register(ctypes.byref(self._own), 1)
        try:
            yield
        finally:
            self._library.sqlite3_vfs_register(ctypes.byref(self._real), 1)
            self._library.sqlite3_vfs_unregister(ctypes.byref(self._own))

    def tell(self, what: str) -> None:
        """Note that the program heard that something is kept."""
        self.asked.append(Told(what))

    def _open(self, vfs, path, file, flags, out_flags) -> int:
        is_new = path is not None and not _path(path).exists()
        status = _OPEN(self._real.open)(vfs, path, file, flags, out_flags)
        if status == _OK and path is not None:
            self._names[file] = _path(path).name
            if is_new:
                self.asked.append(Created(self._names[file]))
            methods = ctypes.cast(file, ctypes.POINTER(ctypes.c_void_p))
            methods[0] = ctypes.addressof(self._noting(methods[0]))
        return status

    def _delete(self, vfs, path, sync_folder) -> int:
        status = _DELETE(self._real.delete)(vfs, path, sync_folder)
        if status == _OK:
            self.asked.append(Deleted(_path(path).name, for_good=bool(sync_folder)))
        return status

    def _noting(self, address: int) -> _IoMethods:
        """The functions of an open file, with notes taken before those that change something."""
        if address not in self._methods:
            real = _IoMethods.from_address(address)
            noting = _IoMethods()
            ctypes.pointer(noting)[0] = real
            write, truncate, sync = _WRITE(real.write), _TRUNCATE(real.truncate), _SYNC(real.sync)

            def note_write(file, content, amount, offset) -> int:
                raw = ctypes.string_at(content, amount)
                return self._note(write(file, content, amount, offset), Written, file, offset, raw)

            noting.write = self._as_pointer(_WRITE(note_write))
            noting.truncate = self._as_pointer(
                _TRUNCATE(
                    lambda file, size: self._note(truncate(file, size), Truncated, file, size)
                )
            )
            noting.sync = self._as_pointer(
                _SYNC(lambda file, flags: self._note(sync(file, flags), Synced, file))
            )
            self._methods[address] = noting
        return self._methods[address]

    def _note(self, status: int, kind: Callable[..., Asked], file: int, *what: object) -> int:
        if status == _OK:
            self.asked.append(kind(self._names[file], *what))
        return status

    def _as_pointer(self, function: object) -> int | None:
        self._kept.append(function)
        return ctypes.cast(function, ctypes.c_void_p).value


def _path(address: int) -> Path:
    return Path(ctypes.string_at(address).decode())
