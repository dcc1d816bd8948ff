"""Time to set up that lasts as long as the words."""

import pytest

from limber.catalogue.loader import load_catalogue
from limber.decoding import Decoder
from limber.paths import catalogue_dir
from limber.plan.builder import build_plan
from limber.plan.models import StepKind
from limber.speech.levels import Level
from limber.speech.pace import Pace
from limber.speech.rehearsal import utterances, with_room
from limber.speech.setting_up import FULL_TIMES
from tests.speech.listening import script

CATALOGUE = load_catalogue((catalogue_dir(),), Decoder()).catalogue
every_programme = pytest.mark.parametrize("programme", sorted(CATALOGUE.programmes))


def grown(programme, level=Level.EVERYTHING, times=0, *, waits=True):
    plan = build_plan(CATALOGUE, CATALOGUE.programmes[programme])
    writes = script(plan, CATALOGUE, level, dict.fromkeys(CATALOGUE.exercises, times))
    longer = with_room(writes, Pace().seconds, waits=waits)
    return plan, longer, writes.of(longer)


@every_programme
def test_with_room_every_step_of_every_exercise_is_read(programme):
    _, longer, writes = grown(programme)
    known = frozenset().union(*(each.keys for each in utterances(writes, Pace().seconds)))
    for index, step in enumerate(longer.steps):
        if step.kind is StepKind.POSITION:
            assert writes.step(index, known) == ()


@every_programme
def test_the_total_stays_what_the_doses_come_to(programme):
    plan, longer, _ = grown(programme)
    assert longer.total_seconds == plan.total_seconds
    assert [step.kind for step in longer.steps] == [step.kind for step in plan.steps]
    added = sum(step.words_seconds for step in longer.steps)
    assert sum(longer.steps[i].seconds or 0 for i in range(len(longer.steps))) == pytest.approx(
        plan.total_seconds + added
    )


def test_only_the_set_up_grows():
    plan, longer, _ = grown("hip-rotation-home")
    for before, after in zip(plan.steps, longer.steps, strict=True):
        if before.kind is not StepKind.POSITION:
            assert before == after


def test_exercises_that_are_known_ask_for_less():
    _, new, _ = grown("full-hip-routine")
    _, known, _ = grown("full-hip-routine", times=FULL_TIMES)
    assert sum(s.words_seconds for s in known.steps) < sum(s.words_seconds for s in new.steps)


def test_a_session_that_begins_at_once_reads_the_first_exercise_too():
    _, longer, _ = grown("hip-rotation-home", waits=False)
    assert longer.steps[0].words_seconds > 10


def test_with_cues_only_nothing_grows():
    plan, longer, _ = grown("hip-rotation-home", Level.CUES_ONLY)
    assert plan == longer
