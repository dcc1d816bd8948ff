"""The programmes of the data folder: as long as the worked tables say, on every rung playable."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest
from pydantic import TypeAdapter

from limber.catalogue.models import Catalogue, Exercise, Ladder, Programme
from limber.plan.builder import build_plan
from tests.fakes.rules import RULES

DATA = Path(__file__).parents[2] / "data"
T = TypeVar("T", Exercise, Ladder, Programme)

TOTALS = {
    ("hip-rotation-home", 1): 1214,
    ("hip-rotation-home", 2): 1026,
    ("inward-rotation-strength", 1): 115,
    ("full-hip-routine", 1): 2535,
    ("full-hip-routine", 2): 2535,
    ("full-hip-routine-range", 1): 726,
    ("full-hip-routine-stretches", 1): 865,
    ("full-hip-routine-core", 1): 415,
    ("full-hip-routine-side", 1): 290,
    ("full-hip-routine-buttock", 1): 179,
    ("two-mobility-drills", 1): 275,
    ("thirty-second-holds", 1): 1360,
    ("thirty-second-holds-a", 1): 470,
    ("thirty-second-holds-b", 1): 870,
}
TABLE_FORMS = {
    "prone-hip-internal-rotation-stretch": "banded-prone-hip-internal-rotation-stretch",
    "w-sit-hip-internal-rotation-stretch": "table-hip-internal-rotation-stretch",
}


def read(folder: str, kind: type[T]) -> Mapping[str, T]:
    adapter = TypeAdapter(kind)
    found: dict[str, T] = {}
    for path in sorted((DATA / folder).glob("*.json")):
        fields = TypeAdapter(dict[str, object]).validate_json(path.read_bytes())
        fields.pop("$schema", None)
        one = adapter.validate_python(fields)
        found[one.id] = one
    return found


@cache
def catalogue() -> Catalogue:
    return Catalogue(
        exercises=read("exercises", Exercise),
        ladders=read("ladders", Ladder),
        programmes=read("programmes", Programme),
        rules=RULES,
    )


def total_seconds(
    programme: str, session: int = 1, rungs: Mapping[str, str] | None = None
) -> float:
    shelf = catalogue()
    plan = build_plan(shelf, shelf.programmes[programme], session=session, rungs=rungs)
    return plan.total_seconds


@pytest.mark.parametrize(("programme", "session"), list(TOTALS))
def test_a_programme_lasts_as_long_as_its_table_says(programme: str, session: int) -> None:
    assert total_seconds(programme, session) == TOTALS[programme, session]


def test_every_programme_has_its_total_here() -> None:
    assert set(catalogue().programmes) == {programme for programme, _ in TOTALS}


@pytest.mark.parametrize(("session", "seconds"), [(1, 1534), (2, 1346)])
def test_the_progressed_home_set_lasts_as_long_as_its_table_says(
    session: int, seconds: int
) -> None:
    assert total_seconds("hip-rotation-home", session, TABLE_FORMS) == seconds


def test_the_progressed_drills_last_as_long_as_their_table_says() -> None:
    rungs = {
        "hip-airplane-both-feet-down": "hip-airplane",
        "frogger-rock-back": "frogger-rock-back-wide",
    }
    assert total_seconds("two-mobility-drills", 1, rungs) == 275


def test_the_largest_dose_of_the_band_exercise_lasts_as_long_as_its_table_says() -> None:
    item = "resisted-prone-hip-internal-rotation"
    assert total_seconds("inward-rotation-strength", 1, {item: f"{item}-10-x-3"}) == 215


@pytest.mark.parametrize("programme", sorted({programme for programme, _ in TOTALS}))
def test_an_item_is_played_in_the_programme_s_own_form_unless_a_rung_is_chosen(
    programme: str,
) -> None:
    shelf = catalogue()
    plan = build_plan(shelf, shelf.programmes[programme])
    for item, played in zip(shelf.programmes[programme].items, plan.items, strict=True):
        assert played.form.exercise == played.id == item.exercise
        assert played.form.dose == (item.dose or shelf.exercises[item.exercise].dose)


@pytest.mark.parametrize("programme", sorted({programme for programme, _ in TOTALS}))
def test_every_rung_of_every_item_can_be_played(programme: str) -> None:
    shelf = catalogue()
    for played in build_plan(shelf, shelf.programmes[programme]).items:
        for form in played.forms:
            rungs = {played.id: form.rung}
            plan = build_plan(shelf, shelf.programmes[programme], rungs=rungs)
            assert plan.item(played.id).form.rung == form.rung
            work = [step for step in plan.steps if step.kind.is_work]
            keys = {(step.item, step.side, step.direction, step.set) for step in work}
            assert len(keys) == len(work)
