"""How the history was before an import: what takes the import back, as one text."""

import json
from dataclasses import asdict, dataclass, field
from typing import cast

from limber.history.cells import Row
from limber.history.exchange.kinds import Part


@dataclass(frozen=True, slots=True)
class Earlier:
    """How one entry was before."""

    fingerprint: str
    """Of what the import made of it: where it is another one by now, it was changed since."""
    was: str | None
    """Its rows as JSON; None where it was not there."""
    deleted: Row | None
    """The row of a session that had been deleted."""


@dataclass(slots=True)
class Before:
    """How the entries that an import changed were before it."""

    entries: dict[Part, dict[str, Earlier]] = field(
        default_factory=lambda: {part: {} for part in Part}
    )

    def note(self, part: Part, name: str, earlier: Earlier) -> None:
        """Keep how an entry was."""
        self.entries[part][name] = earlier

    @property
    def text(self) -> str:
        """All of it as JSON."""
        told = {
            part: {name: asdict(earlier) for name, earlier in entries.items()}
            for part, entries in self.entries.items()
        }
        return json.dumps(told, ensure_ascii=False)

    @classmethod
    def of(cls, text: str) -> "Before":
        """What such a text says."""
        told = cast("dict[str, dict[str, dict[str, object]]]", json.loads(text))
        return cls(
            {
                Part(part): {name: _earlier(each) for name, each in entries.items()}
                for part, entries in told.items()
            }
        )


def _earlier(told: dict[str, object]) -> Earlier:
    was = cast("str | None", told["was"])
    return Earlier(str(told["fingerprint"]), was, cast("Row | None", told["deleted"]))
