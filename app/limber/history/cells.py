"""Single values as the database keeps them, and the other way round."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone

from limber.history.errors import DamagedError

Value = str | int | float | None
Row = Mapping[str, Value]


def utc_text(moment: datetime) -> str:
    """A moment in UTC, in a form whose order as text is its order in time."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def offset_minutes(moment: datetime) -> int:
    """How far the moment's clock was ahead of UTC."""
    return round((moment.utcoffset() or timedelta()).total_seconds() / 60)


def clean(text: str) -> str:
    """Text that the database can keep: half characters, which have no UTF-8, are replaced."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


def moment_of(utc: Value, offset: Value) -> datetime:
    """The moment that was stored as UTC and an offset.

    Raises:
        DamagedError: they are none.
    """
    try:
        zone = timezone(timedelta(minutes=whole(offset)))
        return datetime.fromisoformat(text(utc)).astimezone(zone)
    except (ValueError, OverflowError) as error:
        raise DamagedError from error


def day_of(value: Value) -> date:
    """A local day.

    Raises:
        DamagedError: it is none.
    """
    try:
        return date.fromisoformat(text(value))
    except ValueError as error:
        raise DamagedError from error


def text(value: Value) -> str:
    """A value of a text column."""
    return str(value)


def text_or_none(value: Value) -> str | None:
    """A value of a text column that may be empty."""
    return None if value is None else str(value)


def whole(value: Value) -> int:
    """A value of a column of whole numbers."""
    return int(value or 0)


def whole_or_none(value: Value) -> int | None:
    """A value of a column of whole numbers that may be empty."""
    return None if value is None else int(value)


def number(value: Value) -> float:
    """A value of a column of numbers."""
    return float(value or 0.0)


def number_or_none(value: Value) -> float | None:
    """A value of a column of numbers that may be empty."""
    return None if value is None else float(value)
