"""Whatever is pressed: what is said belongs to what is done, and tells where one is."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from limber.catalogue.models import Per
from limber.engine.cues import Cue
from limber.engine.events import StepStarted
from limber.engine.table import Action, NotPossibleError, State
from limber.plan.models import StepKind, Timing
from limber.speech.exercise_words import side_of
from limber.speech.levels import Level
from limber.speech.pace import Pace
from limber.speech.rehearsal import with_room
from limber.speech.sounding import CUE_SECONDS
from limber.speech.words import Words
from tests.fakes.plans import Shelf, exercise, hold_dose, item, ladder, reps_dose, rung
from tests.speech.ear import sentences
from tests.speech.listening import USUAL_LENGTH, Play, script

WORDS = Words()
STEPS = (
    "Put one hand under your head and the other on the mat.",
    "Lift your {side} leg slowly, as high as your hip.",
    "Keep it there, and breathe out for longer than you breathe in.",
    "Lower it again.",
)
SHELF = Shelf(
    [
        replace(each, steps=STEPS)
        for each in (
            exercise("a", hold_dose(40, sets=2, per=Per.SIDE)),
            exercise("b", reps_dose(6, sets=2)),
            exercise("c", hold_dose(25, per=Per.SIDE)),
        )
    ],
    [ladder("up", rung("a"), rung("b"))],
    items=[item("a"), item("c")],
)
SIDED = {"Left.": "left", "Right.": "right", "Left leg.": "left", "Right leg.": "right"}
SIDED |= {"Switch to the left leg.": "left", "Switch to the right leg.": "right"}


def play_of(level=Level.EVERYTHING, *, timing=None, takes_time=False, length=USUAL_LENGTH):
    writes = script(SHELF.plan(timing=timing), SHELF.catalogue(), level, takes_time=takes_time)
    if takes_time:
        writes = writes.of(with_room(writes, length))
    play = Play(writes, length, length, takes_time=takes_time)
    play.run(40)
    return play


def started(level=Level.EVERYTHING, **kinds):
    play = play_of(level, **kinds)
    play.do(Action.START)
    return play


def heard_since(play, count):
    return [each for words in play.heard.sentences[count:] for each in sentences(words)]


def run_to(play, kind):
    while play.session.step.kind is not kind:
        play.run(0.5)


def next_start(play):
    return next(at for at, cue in play.heard.cues if cue is Cue.START and at >= play.now - 0.6)


@pytest.mark.parametrize("action", [Action.HARDER, Action.SKIP_EXERCISE])
@pytest.mark.parametrize("seconds", [12, 49, 90])
def test_an_exercise_that_comes_unplanned_is_told_in_full_before_it_starts(action, seconds):
    play = started(takes_time=True)
    play.run(seconds)
    before = len(play.heard.words)
    play.do(action)
    work = len(play.heard.events)
    while not any(
        isinstance(event, StepStarted) and event.step.kind.is_work
        for event in play.heard.events[work:]
    ):
        play.run(0.5)
    told = heard_since(play, before)
    side = play.session.step.side or "working"
    for step in STEPS:
        assert step.replace("{side}", side) in told
    assert not play.heard.broken_off[1:]


def test_the_first_set_of_a_harder_form_tells_how_much_of_it():
    play = started(Level.ESSENTIALS)
    play.run(60)
    play.do(Action.HARDER)
    run_to(play, StepKind.REPS)
    play.run(1.3)
    assert play.heard.sentences[-1] == "Go, six times."


def test_a_rest_that_is_skipped_leaves_its_instructions_to_the_set_up():
    play = started(takes_time=True)
    while play.session.step.item != "c":
        play.run(0.5)
    before = len(play.heard.words)
    play.do(Action.SKIP)
    planned = play.session.step.seconds
    run_to(play, StepKind.HOLD)
    assert planned > 10
    assert STEPS[3] in heard_since(play, before)


def test_room_for_words_is_no_part_of_the_total():
    play = started(takes_time=True)
    total = play.session.plan.total_seconds
    play.run(12)
    play.do(Action.SKIP_EXERCISE)
    assert play.session.plan.total_seconds == total


def test_without_the_wish_an_unplanned_set_up_is_as_short_as_ever():
    play = started()
    play.run(12)
    play.do(Action.SKIP_EXERCISE)
    assert play.session.step.words_seconds == 0


@pytest.mark.parametrize("level", [Level.EVERYTHING, Level.ESSENTIALS])
def test_after_a_pause_in_a_hold_one_hears_exercise_side_and_what_is_left(level):
    play = started(level)
    play.run(15)
    play.do(Action.PAUSE)
    play.run(60)
    play.do(Action.RESUME)
    play.run(9)
    assert play.heard.sentences[-1] == "Hold. A. Left leg. 30 seconds left."


def test_after_a_pause_in_repetitions_one_hears_how_many_are_done():
    play = started()
    play.do(Action.HARDER)
    run_to(play, StepKind.REPS)
    play.run(9)
    play.do(Action.PAUSE)
    play.run(60)
    play.do(Action.RESUME)
    play.run(8)
    (told,) = [each for each in play.heard.sentences[-2:] if each.startswith("Go. B.")]
    assert told.endswith("One done.")


def test_after_a_pause_in_a_rest_one_hears_what_comes():
    play = started()
    while play.session.step.item != "c":
        play.run(0.5)
    play.run(1)
    play.do(Action.PAUSE)
    play.run(30)
    play.do(Action.RESUME)
    play.run(4)
    assert play.heard.sentences[-1].startswith("Rest. Next: C. Left leg.")


def test_after_a_pause_in_the_count_before_a_set_its_start_tells_where_one_is():
    play = started()
    run_to(play, StepKind.READY)
    play.do(Action.PAUSE)
    play.run(30)
    play.do(Action.RESUME)
    run_to(play, StepKind.HOLD)
    play.run(5)
    assert play.heard.sentences[-1].startswith("Hold for 40 seconds. A. Left leg.")


def test_in_a_pause_the_voice_says_which_key_goes_on():
    play = started()
    play.run(15)
    play.do(Action.PAUSE)
    play.run(10)
    assert play.heard.sentences[-1] == "Paused. Press Space to go on."


def test_who_goes_back_to_an_earlier_exercise_hears_all_of_it_again():
    play = started()
    while play.session.step.item != "c" or not play.session.step.kind.is_work:
        play.run(0.5)
    before = len(play.heard.words)
    play.do(Action.BACK)
    play.run(40)
    told = heard_since(play, before)
    assert told[:2] == ["A.", "Right leg."]
    assert told[-1] == WORDS.when_in_place


def test_where_each_set_waits_the_voice_says_which_key_begins_it():
    play = started(timing=Timing(wait_for_me=True))
    wishes = []
    while len(wishes) < 5:
        play.run(1)
        if play.session.state is State.WAITING:
            play.run(20)
            wishes.append(play.heard.sentences[-1])
            play.do(Action.START)
    assert wishes[0].endswith(WORDS.when_ready)
    assert wishes[1] == WORDS.when_in_place
    assert wishes[2].endswith(WORDS.when_ready)


def test_a_set_that_waits_does_not_tell_the_exercise_again():
    play = started(timing=Timing(wait_for_me=True))
    run_to(play, StepKind.REST)
    play.run(30)
    assert play.session.step.set == 2
    assert play.heard.sentences[-1] == f"{WORDS.last_set} {WORDS.when_ready}"


def test_who_counts_hears_which_key_counts():
    play = started(timing=Timing(count_reps_myself=True))
    play.do(Action.HARDER)
    run_to(play, StepKind.REPS)
    play.run(6)
    assert play.heard.sentences[-1].startswith("Go, six times.")
    assert WORDS.for_each in play.heard.sentences[-1]


ACTIONS = [
    *(Action.PAUSE, Action.RESUME, Action.START, Action.SKIP, Action.BACK, Action.RESTART),
    *(Action.ADD_TIME, Action.CUT_TIME, Action.FINISH, Action.HARDER, Action.EASIER),
    *(Action.SKIP_EXERCISE, Action.ADD_SET, Action.COUNT_MYSELF, Action.COUNT, Action.END),
]
pressed = st.lists(
    st.tuples(st.floats(0.1, 25, allow_nan=False), st.sampled_from(ACTIONS)), max_size=12
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(pressed, st.booleans(), st.booleans(), st.sampled_from([0.7, 1.0, 1.6]))
def test_whatever_is_pressed_no_stale_word_is_said(keys, takes_time, waits, slower):
    def length(words):
        return slower * Pace().seconds(words)

    play = play_of(takes_time=takes_time, timing=Timing(wait_for_me=waits), length=length)
    for seconds, action in keys:
        with suppress(NotPossibleError):
            play.do(action)
        play.run(seconds)
    for words, moment in play.heard.asked:
        step = moment.step
        if step.exercise is None:
            continue
        name = play.session.plan.item(step.item).form.name if step.item else ""
        for each in sentences(words):
            if each.removeprefix("Next: ") in ("A.", "B.", "C."):
                form = next(f for f in SHELF.plan().item(step.item).forms if f.rung == step.rung)
                assert each.removeprefix("Next: ") == f"{form.name}.", (each, name)
            if each in SIDED:
                assert SIDED[each] == side_of(step, SHELF.catalogue().exercises[step.exercise])
            if each == WORDS.half_way:
                assert abs(moment.active_seconds - moment.seconds / 2) < 3
    moments = [moment for _, moment in play.heard.asked]
    both = zip(play.heard.words, moments, strict=True)
    running = [words for words, moment in both if moment.state is State.RUNNING]
    for at, cue in play.heard.cues:
        if cue in (Cue.START, Cue.END):
            over = at + CUE_SECONDS[cue]
            assert not [w for w in running if w[0] < over - 1e-6 and w[1] > at + 0.01], cue
