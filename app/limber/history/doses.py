"""What sessions asked for, with the doses that are stored as JSON."""

import json
from collections.abc import Iterable, Mapping
from functools import cache, partial

from limber.catalogue.models import Dose
from limber.decoding.structure import Structurer
from limber.history.cells import Row, text
from limber.history.errors import DamagedError
from limber.history.models import ItemRecord
from limber.history.rows import item_record


def items_by_session(
    session_ids: Iterable[str], rows: Iterable[Row]
) -> Mapping[str, tuple[ItemRecord, ...]]:
    """The items of each session, in the order of their rows; none for one without rows.

    Raises:
        DamagedError: a dose that is stored with an item is none.
    """
    dose_of = cache(partial(_dose, Structurer()))
    found: dict[str, list[ItemRecord]] = {session_id: [] for session_id in session_ids}
    for row in rows:
        found[text(row["id"])].append(item_record(row, dose_of(text(row["dose"]))))
    return {session_id: tuple(items) for session_id, items in found.items()}


def readable_dose(stored: str) -> Dose | None:
    """A stored dose; None where it is none."""
    try:
        return _dose(Structurer(), stored)
    except DamagedError:
        return None


def _dose(structurer: Structurer, stored: str) -> Dose:
    """A dose as it was written by ourselves, which needs no check of its numbers."""
    try:
        return structurer.structure(Dose, json.loads(stored))
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise DamagedError from error
