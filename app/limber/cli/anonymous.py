"""Text that may be shown to anybody: without the user's name, home folder and machine."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_HOMES: Final = ("HOME", "USERPROFILE")
_USERS: Final = ("USER", "LOGNAME", "USERNAME")
_SHORTEST_NAME: Final = 2
_USER, _MACHINE = "(user)", "(machine)"


class Anonymous:
    """Puts other words in the place of names.

    The home folder is shown as ~. `machine` is the name of the machine.
    """

    def __init__(self, environ: Mapping[str, str], machine: str) -> None:
        homes = {home for name in _HOMES if len(home := environ.get(name, "").rstrip("/\\")) > 1}
        users = {environ.get(name, "") for name in _USERS} | {Path(home).name for home in homes}
        self._rules = [
            *((_folder(home), "~") for home in sorted(homes, key=len, reverse=True)),
            *(
                (_word(name), _MACHINE)
                for name in (machine, machine.split(".", maxsplit=1)[0])
                if name
            ),
            *((_word(name), _USER) for name in sorted(users) if len(name) >= _SHORTEST_NAME),
        ]

    def __call__(self, text: str) -> str:
        """The text without them."""
        for pattern, instead in self._rules:
            text = pattern.sub(instead, text)
        return text


def _folder(path: str) -> re.Pattern[str]:
    return re.compile(re.escape(path) + r"(?![^/\\\s.,:;\"')])")


def _word(name: str) -> re.Pattern[str]:
    """A name as a word of its own, however it is written."""
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
