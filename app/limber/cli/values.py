"""The values of options: read, or refused with the end of a sentence that begins with the name."""

from argparse import ArgumentTypeError
from datetime import date
from math import isfinite
from pathlib import Path

from limber.cli.names import shortened

SLOWEST, FASTEST = 0.1, 100.0


def speed(given: str) -> float:
    """A factor from 0.1 to 100."""
    try:
        factor = float(given)
    except ValueError:
        factor = float("nan")
    if not (isfinite(factor) and SLOWEST <= factor <= FASTEST):
        raise _refusal(f"takes a number from {SLOWEST:g} to {FASTEST:g}", given)
    return factor


def session_number(given: str) -> int:
    """Which session of the day, from 1."""
    if not (given.isascii() and given.isdecimal() and len(given) < 10 and int(given) >= 1):
        raise _refusal("takes a whole number from 1", given)
    return int(given)


def day(given: str) -> date:
    """A date as ISO 8601 writes it with dashes."""
    wanted = "takes a date such as 2026-11-01"
    try:
        found = date.fromisoformat(given)
    except ValueError as error:
        raise _refusal(wanted, given) from error
    if found.isoformat() != given:
        raise _refusal(wanted, given)
    return found


def rung_choice(given: str) -> tuple[str, str]:
    """The ids of an item and of the rung chosen for it."""
    item, _, rung = given.partition("=")
    if not item.strip() or not rung.strip():
        raise _refusal("takes ITEM=RUNG, such as clamshell=clamshell-feet-elevated", given)
    return item.strip(), rung.strip()


def folder(given: str) -> Path:
    """A folder's path."""
    if not given.strip() or "\0" in given:
        raise _refusal("takes a folder", given)
    return Path(given)


def file(given: str) -> Path:
    """A file's path."""
    if not given.strip() or "\0" in given:
        raise _refusal("takes a file", given)
    return Path(given)


def name(given: str) -> str:
    """A name that is not empty."""
    if not given.strip():
        raise _refusal("takes a name", given)
    return given


def _refusal(wanted: str, given: str) -> ArgumentTypeError:
    return ArgumentTypeError(f"{wanted}, not '{shortened(given)}'.")
