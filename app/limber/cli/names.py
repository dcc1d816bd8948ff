"""Names that do not exist, and the nearest ones that do."""

from collections.abc import Iterable

from limber.errors import UserFacingError


class UsageError(UserFacingError):
    """The command line asks for something that does not exist or makes no sense."""


def unknown(what: str, given: str, known: Iterable[str], otherwise: str) -> UsageError:
    """The error for a name that is not known: the nearest names, or else where to find them.

    `what` is the start of the sentence: "There is no programme".
    """
    close = nearest(given, tuple(known))
    detail = f"Did you mean {_either(close)}?" if close else otherwise
    return UsageError(f"{what} '{shortened(given)}'.", detail)


def nearest(given: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Up to three known names that look like the given one, the most alike first."""
    # Late: only needed after a mistake.
    from difflib import get_close_matches

    wanted = given.casefold()[:200]
    close = get_close_matches(wanted, known, n=3, cutoff=0.7)
    parts = sorted((name for name in known if len(wanted) >= 3 and wanted in name), key=len)
    return tuple(dict.fromkeys([*close, *parts]))[:3]


def shortened(text: str, most: int = 80) -> str:
    """A text as it may stand in a sentence: not much longer than a few words."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _either(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
