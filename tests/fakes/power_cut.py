"""What a power cut leaves of a folder: all that was synced, and by chance some of the rest."""

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from tests.fakes.recorded_disk import Asked, Created, Deleted, Synced, Told, Truncated, Written

SECTOR = 512


@dataclass(slots=True)
class _File:
    """What is on the disk for good, and what is only in the machine's memory."""

    synced: bytes = b""
    pending: list[Written | Truncated] = field(default_factory=list)

    def sync(self) -> None:
        for each in self.pending:
            self.synced = _changed(self.synced, each)
        self.pending.clear()

    def after_cut(self, chance: "Chance") -> bytes:
        found = self.synced
        for each in self.pending:
            for part in _parts(each):
                if chance.reaches_the_disk():
                    found = _changed(found, part)
        return found


class Chance:
    """Which of what was not synced is on the disk: nothing, all, or this or that."""

    def __init__(self, share: float, seed: int = 0) -> None:
        self._share = share
        self._random = random.Random(seed)  # noqa: S311 - repeatable, not secret

    def reaches_the_disk(self) -> bool:
        return self._random.random() < self._share


class Disk:
    """A folder while it is written."""

    def __init__(self, before: Mapping[str, bytes]) -> None:
        self._now = {name: _File(content) for name, content in before.items()}
        self._for_good = dict(self._now)
        self._pending: list[tuple[str, _File | None]] = []
        self.told: list[str] = []

    def do(self, asked: Asked) -> None:
        """Have one more thing asked of it."""
        match asked:
            case Created(name):
                self._now[name] = _File()
                self._pending.append((name, self._now[name]))
            case Written(name) | Truncated(name):
                self._now[name].pending.append(asked)
            case Synced(name):
                self._now[name].sync()
                if name.endswith("-journal"):  # the first sync of a journal syncs its folder too
                    self._sync_names()
            case Deleted(name, for_good):
                del self._now[name]
                self._pending.append((name, None))
                if for_good:
                    self._sync_names()
            case Told(what):
                self.told.append(what)

    def cut(self, into: Path, chance: Chance) -> None:
        """Write what is left when the power goes."""
        names = dict(self._for_good)
        for name, file in self._pending:
            if not chance.reaches_the_disk():
                break  # what comes later in a folder's own journal is lost with it
            _name(names, name, file)
        into.mkdir(parents=True)
        for name, file in names.items():
            (into / name).write_bytes(file.after_cut(chance))

    def _sync_names(self) -> None:
        for name, file in self._pending:
            _name(self._for_good, name, file)
        self._pending.clear()


def _name(names: dict[str, _File], name: str, file: _File | None) -> None:
    if file is None:
        names.pop(name, None)
    else:
        names[name] = file


def _parts(change: Written | Truncated) -> Iterable[Written | Truncated]:
    """A write can be broken off between two sectors."""
    if isinstance(change, Truncated):
        return [change]
    raw, start = change.content, change.offset
    first = SECTOR - start % SECTOR
    cuts = [0, *range(first, len(raw), SECTOR), len(raw)]
    return [Written(change.name, start + begin, raw[begin:end]) for begin, end in pairwise(cuts)]


def _changed(content: bytes, change: Written | Truncated) -> bytes:
    if isinstance(change, Truncated):
        return content[: change.size]
    end = change.offset + len(change.content)
    return content[: change.offset].ljust(change.offset, b"\0") + change.content + content[end:]
