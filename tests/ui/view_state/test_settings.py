from dataclasses import fields, replace
from datetime import date

from limber.plan.models import Timing
from limber.settings import Settings
from limber.ui.view_state.about import Notice, build_about
from limber.ui.view_state.data import DataState
from limber.ui.view_state.settings import build_state
from tests.ui.real_catalogue import catalogue

ABOUT = build_about("0.1.0", ("Qt", "Inter"))


def state(settings=None, **values):
    return build_state(
        settings or Settings(),
        ABOUT,
        catalogue=catalogue(),
        data=DataState("folder"),
        **values,
    )


def test_every_value_of_the_timing_can_be_chosen():
    shown = state()
    named = {row.field for row in (*shown.seconds, *shown.switches)}
    assert named == {field.name for field in fields(Timing)}


def test_lengths_are_ours_and_say_so():
    hints = {row.field: row.hint for row in state().seconds}
    assert hints["between_seconds"].replace("\N{NO-BREAK SPACE}", " ").endswith("Our choice: 10 s")


def test_the_values_in_force_are_shown():
    settings = Settings(timing=Timing(ready_seconds=5, wait_for_me=True))
    shown = state(settings)
    assert {row.field: row.seconds for row in shown.seconds}["ready_seconds"] == 5
    assert {row.field: row.is_on for row in shown.switches}["wait_for_me"]


def test_only_a_changed_timing_can_be_set_back():
    assert not state().can_reset_timing
    changed = replace(Settings(), timing=Timing(count_reps_myself=True))
    assert state(changed).can_reset_timing


def test_about_names_limber_first_and_then_all_others():
    assert ABOUT.title == "Limber 0.1.0"
    assert ABOUT.parts == "Made with Qt, Inter."
    assert Notice("Qt", "6", "LGPL v3", "qt").line == "Qt 6, LGPL v3"


def test_about_says_under_what_licence_qt_is_used_and_where_its_source_is():
    words = " ".join(ABOUT.qt)
    assert "LGPL v3" in words
    assert "source" in words
    assert "replace" in words


def test_the_day_on_which_the_safety_notes_were_read_is_said():
    assert state().safety_read == "Not read yet"
    read = state(Settings(safety_read=date(2026, 11, 21)))
    assert read.safety_read == "Read on Saturday 21 November 2026"
