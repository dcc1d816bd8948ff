"""The programme's page: each exercise with its step, and where the time goes."""

from dataclasses import replace

import pytest

from limber.catalogue.models import Origin
from limber.catalogue.safety import Place, SafetyNote
from limber.plan.access import Access
from limber.plan.doses import DoseChange
from limber.plan.models import Timing
from limber.ui.tokens import Phase
from limber.ui.view_state.ladders import Active
from limber.ui.view_state.programme import Followed, ProgrammeState, build_state
from limber.ui.view_state.programme_list import build_programmes
from limber.ui.view_state.today_state import ItemRow
from tests.ui.real_catalogue import catalogue, following
from tests.ui.todays import timetable

FULL, HOME, BAND = "full-hip-routine", "hip-rotation-home", "inward-rotation-strength"
KNEES = "supine-adductor-stretch"


def followed(active: Active | str = FULL, **more) -> Followed:
    active = following(active) if isinstance(active, str) else active
    shown = build_state(catalogue(), active, timetable(active), **more).followed
    assert shown is not None
    return shown


def row(item: str, active: Active | str = FULL, **more) -> ItemRow:
    return next(each for each in followed(active, **more).items if each.item == item)


def changed(**more) -> Active:
    return replace(following(FULL), doses={KNEES: DoseChange(KNEES, **more)})


def seconds(clock: str) -> int:
    minutes, rest = clock.split(":")
    return 60 * int(minutes) + int(rest)


def test_without_a_programme_there_are_all_to_choose_from():
    listed = build_programmes(catalogue(), None, None)
    assert build_state(catalogue(), None, None, programmes=listed) == ProgrammeState(
        "Programme", "No programme yet. Pick one to start from.", None, listed
    )


def test_the_programme_is_the_title_and_says_from_when_a_change_holds():
    state = build_state(catalogue(), following(FULL), timetable(following(FULL)))
    assert state.title == "Full Hip Routine"
    assert state.promise.startswith("Changes apply from the next session.")


def test_a_row_has_its_dose_in_words_its_step_and_its_time():
    one = row("clamshell")
    assert (one.name, one.position) == ("Clamshell (repetitions)", "On your side")
    assert (one.dose, one.step, one.time) == ("20 reps, each side", "Step 4 of 11", "3:20")
    assert one.spoken.endswith("Step 4 of 11. 3 min 20 s")


@pytest.mark.parametrize("programme", [FULL, HOME, BAND, "thirty-second-holds"])
def test_the_times_of_the_rows_and_those_of_the_phases_add_up_to_the_total(programme):
    shown = followed(programme)
    rows = sum(seconds(each.time) for each in shown.items)
    phases = sum(seconds(each.time) for each in shown.length.phases)
    minutes, rest = divmod(rows, 60)
    assert rows == phases
    assert shown.length.total == (f"{minutes} min {rest} s" if rest else f"{minutes} min")


def test_the_longest_phase_fills_its_bar():
    phases = {each.phase: each for each in followed(FULL).length.phases}
    assert phases[Phase.HOLD].share == 1.0
    assert 0 < phases[Phase.READY].share < phases[Phase.REST].share < 1


def test_a_phase_that_takes_no_time_has_no_bar():
    assert [each.name for each in followed(BAND).length.phases] == [
        "Reps",
        "Rest and switching",
        "Getting ready",
    ]


def test_timed_runs_are_named_where_there_are_any():
    assert "Reps and timed runs" in [each.name for each in followed(FULL).length.phases]
    circles = followed(following(HOME)).length.phases
    assert "Reps" in [each.name for each in circles]


def test_reps_that_one_counts_oneself_are_said_to_be_missing_in_the_total():
    by_hand = followed(FULL, timing=Timing(count_reps_myself=True)).length
    assert by_hand.note.startswith("Reps that you count yourself")
    assert followed(FULL).length.note == ""


def test_each_session_of_the_day_can_be_looked_at():
    first, second = followed(HOME), followed(HOME, session=2)
    assert [each.text for each in first.sessions] == ["Morning, 20 min", "Evening, 17 min"]
    assert [each.is_chosen for each in second.sessions] == [False, True]
    assert (first.count, second.count) == ("5 exercises", "4 exercises")
    assert second.length.title == "Evening session"


def test_a_session_that_the_programme_does_not_have_becomes_its_last():
    shown = followed(BAND, session=2)
    assert (shown.session, shown.sessions, shown.length.title) == (1, (), "The session")


def test_what_is_left_out_stays_in_the_list_without_a_time():
    one = row(KNEES, changed(left_out=True))
    assert (one.left_out, one.take_back, one.time) == ("Left out for now", "Take it back", "")
    assert followed(changed(left_out=True)).count == "15 exercises"


def test_a_changed_dose_is_said_and_can_be_taken_back():
    one = row(KNEES, changed(fewer_sets=1))
    assert (one.dose, one.note) == ("2 holds of 20 seconds", "1 set less")
    assert one.take_back == "Take it back"


def test_steps_that_are_passed_over_are_named():
    active = replace(
        following(FULL, clamshell="clamshell-feet-elevated"),
        access=Access(missing=frozenset({"resistance band"})),
    )
    assert (
        "Banded clamshell left aside (needs a resistance band)." in row("clamshell", active).skipped
    )


def test_the_course_and_the_safety_notes_are_told_once_each():
    shown = followed(FULL)
    assert [group.title for group in shown.course] == ["How often", "Relief", "Maintenance"]
    titles = [group.title for group in shown.safety.groups]
    assert titles[:3] == ["From the document", "From us", "How we read the document"]
    assert not {"How often", "Relief", "Maintenance"} & {*titles}


def test_a_note_of_the_catalogue_stands_there_unless_the_programme_says_it():
    programme = catalogue().programmes[FULL]
    new = SafetyNote("S-91", "Drink a glass of water afterwards.", Origin.OURS, (Place.PROGRAMME,))
    ours = replace(new, source=programme.source)
    said = replace(ours, id="S-92", text=programme.safety.document[0])
    elsewhere = replace(new, id="S-93", exercises=("hip-airplane",), text="Hold on to something.")
    told = replace(catalogue(), safety=(ours, said, elsewhere))
    shown = build_state(told, following(FULL), timetable(following(FULL))).followed
    assert shown is not None
    assert shown.safety.groups[-1].title == "For these exercises"
    assert shown.safety.groups[-1].lines == (new.text,)
