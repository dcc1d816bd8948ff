"""What is at hand and what to ask about first, as rows."""

from limber.catalogue.kinds import Condition
from limber.catalogue.models import Catalogue
from limber.settings import Settings
from limber.ui.view_state.ticks import condition_rows, equipment_rows
from tests.fakes.rules import RULES
from tests.ui.real_catalogue import catalogue


def test_all_equipment_of_exercises_and_steps_is_at_hand_until_said_otherwise():
    rows = equipment_rows(catalogue(), Settings())
    keys = [row.key for row in rows]
    needed = {thing for one in catalogue().exercises.values() for thing in one.equipment}
    assert needed < set(keys)
    assert "wall" in keys
    assert keys == sorted(keys)
    assert all(row.is_on for row in rows)


def test_equipment_says_how_many_exercises_need_it():
    hints = {row.title: row.hint for row in equipment_rows(catalogue(), Settings())}
    assert hints["Resistance band"] == "9 exercises"
    assert hints["Wall"] == "1 exercise"


def test_what_is_missing_is_not_ticked_and_what_nothing_needs_is_not_shown():
    rows = equipment_rows(catalogue(), Settings(missing_equipment=("strap", "trampoline")))
    assert [row.title for row in rows if not row.is_on] == ["Strap"]
    assert "trampoline" not in {row.key for row in rows}


def test_the_conditions_say_how_many_exercises_they_concern():
    rows = condition_rows(catalogue(), Settings(conditions=(Condition.PREGNANCY,)))
    assert [row.key for row in rows] == list(Condition)
    assert [(row.title, row.hint, row.is_on) for row in rows] == [
        ("Hip replacement", "53 exercises", False),
        ("Pregnancy", "30 exercises", True),
        ("Osteoporosis (thin bones)", "30 exercises", False),
        ("Tendon pain at the outer hip", "12 exercises", False),
        ("High blood pressure", "9 exercises", False),
    ]


def test_without_exercises_there_is_no_equipment():
    assert equipment_rows(Catalogue({}, {}, {}, RULES), Settings()) == ()
