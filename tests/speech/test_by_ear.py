"""From the sound of every session alone one can write down what is to be done."""

import re
from functools import cache

import pytest

from limber.catalogue.loader import load_catalogue
from limber.catalogue.models import Side
from limber.decoding import Decoder
from limber.engine.cues import Cue
from limber.engine.events import StepStarted
from limber.engine.table import Action
from limber.paths import catalogue_dir
from limber.plan.builder import build_plan
from limber.plan.models import StepKind
from limber.speech.aloud import aloud, sentence, unbracketed
from limber.speech.exercise_words import rung_steps, side_of, spoken_for
from limber.speech.levels import Level
from limber.speech.pace import Pace
from limber.speech.rehearsal import with_room
from limber.speech.setting_up import FULL_TIMES
from limber.speech.words import Words
from tests.speech.ear import Ear, sentences, tells_place
from tests.speech.listening import Play, script

CATALOGUE = load_catalogue((catalogue_dir(),), Decoder()).catalogue
WORDS = Words()
SESSIONS = [
    (name, session)
    for name, programme in sorted(CATALOGUE.programmes.items())
    for session in range(1, programme.times_per_day + 1)
]
SLOW, USUAL, QUICK = Pace(correction=1.3), Pace(), Pace(correction=0.8)
PLAIN = re.compile(r"[A-Z0-9][A-Za-z0-9 ,;:'’-]*[.?]")

every_session = pytest.mark.parametrize(("programme", "session"), SESSIONS)
every_way = pytest.mark.parametrize(
    ("level", "times", "pace", "takes_time"),
    [
        pytest.param(Level.EVERYTHING, 0, USUAL, False, id="new"),
        pytest.param(Level.EVERYTHING, 0, SLOW, True, id="full instructions, slow voice"),
        pytest.param(Level.EVERYTHING, 0, QUICK, True, id="full instructions, quick voice"),
        pytest.param(Level.EVERYTHING, FULL_TIMES, SLOW, False, id="known, slow voice"),
        pytest.param(Level.ESSENTIALS, 0, USUAL, False, id="essentials"),
        pytest.param(Level.ESSENTIALS, 0, SLOW, False, id="essentials, slow voice"),
    ],
)


@cache
def played(programme, session, level, times, pace, takes_time):
    plan = build_plan(CATALOGUE, CATALOGUE.programmes[programme], session=session)
    met = dict.fromkeys(CATALOGUE.exercises, times)
    writes = script(plan, CATALOGUE, level, met, takes_time=takes_time)
    if takes_time:
        writes = writes.of(with_room(writes, pace.seconds))
    play = Play(writes, pace.seconds, pace.seconds, takes_time=takes_time)
    play.run(90)
    play.do(Action.START)
    play.run_to_the_end()
    return writes.plan, play.heard


def understood(plan, heard):
    forms = [item.form for item in plan.items]
    names = {aloud(form.name): form.name for form in forms}
    names |= {aloud(unbracketed(form.name)): form.name for form in forms}
    return list(Ear(names).works(heard))


@every_session
@every_way
def test_each_set_is_understood(programme, session, level, times, pace, takes_time):
    plan, heard = played(programme, session, level, times, pace, takes_time)
    done = [e.step for e in heard.events if isinstance(e, StepStarted) and e.step.kind.is_work]
    works = understood(plan, heard)
    assert len(works) == len(done)
    for step, work in zip(done, works, strict=True):
        side = side_of(step, CATALOGUE.exercises[step.exercise])
        form = plan.form_of(step)
        assert work.exercise == form.name
        assert side is None or work.side == side
        is_reps = step.kind is StepKind.REPS
        assert work.reps == step.reps if is_reps else work.seconds == step.seconds, work
        if level is Level.EVERYTHING:
            assert tells_place(work.place, form.posture, side), work
        if step.sets > 1:
            assert work.is_last == (step.set == step.sets)
        if step.sets > 1 and level is Level.EVERYTHING:
            assert (work.set or 1, work.sets) == (step.set, step.sets), work


@every_session
@every_way
def test_instructions_are_over_before_the_work_starts(
    programme, session, level, times, pace, takes_time
):
    _, heard = played(programme, session, level, times, pace, takes_time)
    assert not heard.broken_off
    for at, cue in heard.cues:
        if cue in (Cue.START, Cue.END):
            assert not [w for w in heard.words if w[0] < at + 1 and w[1] > at + 1e-6], cue


@every_session
def test_with_full_instructions_each_step_is_heard_before_the_first_set(programme, session):
    plan, heard = played(programme, session, Level.EVERYTHING, 0, SLOW, True)
    for work in {each.exercise: each for each in reversed(understood(plan, heard))}.values():
        form = next(i.form for i in plan.items if i.form.name == work.exercise)
        for step in rung_steps(CATALOGUE, form):
            forms = [sentence(spoken_for(step, side)) for side in (Side.LEFT, Side.RIGHT, None)]
            assert any(each in work.place for each in forms), step


@every_session
@every_way
def test_every_sentence_is_plain(programme, session, level, times, pace, takes_time):
    _, heard = played(programme, session, level, times, pace, takes_time)
    for words in heard.sentences:
        for each in sentences(words):
            assert words in WORDS.numbers or words.isdigit() or PLAIN.fullmatch(each), each
            assert not re.search(r"\bworking\b|\b(a|one|1) seconds\b|\d ?(s|cm|kg|min)\b", each)


def all_texts():
    for exercise in CATALOGUE.exercises.values():
        yield from (exercise.start_position.text, *exercise.steps, *exercise.cues.all)
    for ladder in CATALOGUE.ladders.values():
        for rung in ladder.rungs:
            yield from rung.steps or ()


@pytest.mark.parametrize("side", [*Side, None])
def test_every_text_of_the_catalogue_is_plain(side):
    for text in all_texts():
        for each in sentences(sentence(spoken_for(text, side))):
            assert PLAIN.fullmatch(each), each
            assert each not in (WORDS.hold, WORDS.move, WORDS.rest)
