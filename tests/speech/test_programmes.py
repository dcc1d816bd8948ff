"""Every programme that comes with Limber, followed by ear alone."""

import re
import wave
from array import array
from dataclasses import astuple
from functools import cache

import pytest

from limber.catalogue.loader import load_catalogue
from limber.catalogue.models import Side
from limber.decoding import Decoder
from limber.engine.cues import Cue, SoundSet
from limber.engine.events import Beat, BeatKind, StepStarted, WorkEnded
from limber.paths import catalogue_dir, resources_dir
from limber.plan.builder import build_plan
from limber.speech.aloud import aloud, unbracketed
from limber.speech.exercise_words import side_of
from limber.speech.levels import Level
from limber.speech.pace import Pace
from limber.speech.rehearsal import utterances
from limber.speech.setting_up import FULL_TIMES
from limber.speech.sounding import CUE_SECONDS
from limber.speech.words import Words
from tests.speech.ear import tells_place
from tests.speech.listening import played, script

CATALOGUE = load_catalogue((catalogue_dir(),), Decoder()).catalogue
WORDS = Words()
SPOKEN = [Level.EVERYTHING, Level.ESSENTIALS]
CLEAR = {Cue.START, Cue.END, Cue.SWITCH, Cue.REST, Cue.READY, Cue.HALFWAY, Cue.FINISHED}
"""Nothing is said while one of these sounds."""
STARTS = (WORDS.hold.rstrip("."), WORDS.move.rstrip("."))
ENDS = (
    *("Rest", "Next", "Switch", "Now", "Left", "Right", "Set", "Last", "That was"),
    *("One way", "The other"),
)
SIDES = {form: side for side in Side for form in astuple(WORDS.of_side(side))}
LATE = 1e-6

every_programme = pytest.mark.parametrize("programme", sorted(CATALOGUE.programmes))
every_level = pytest.mark.parametrize("level", SPOKEN)
met_or_new = pytest.mark.parametrize("times", [0, FULL_TIMES])


def plan_of(programme):
    return build_plan(CATALOGUE, CATALOGUE.programmes[programme])


@cache
def heard(programme, level, times):
    met = dict.fromkeys(CATALOGUE.exercises, times)
    return played(plan_of(programme), CATALOGUE, level, met)


@every_programme
@every_level
@met_or_new
def test_no_word_is_said_while_a_start_an_end_or_a_chime_sounds(programme, level, times):
    it = heard(programme, level, times)
    for at, cue in it.cues:
        if cue in CLEAR:
            over = at + CUE_SECONDS[cue]
            talking = [said for said in it.words if said[0] < over - LATE and said[1] > at + LATE]
            assert not talking, f"{cue} at {at}"


@every_programme
@every_level
@met_or_new
def test_one_sentence_is_said_at_a_time_and_none_is_broken_off(programme, level, times):
    it = heard(programme, level, times)
    assert not it.broken_off
    for (_, over, _), (at, _, _) in zip(it.words, it.words[1:], strict=False):
        assert over <= at + LATE


@every_programme
@every_level
@met_or_new
def test_numbers_are_said_on_the_beat(programme, level, times):
    it = heard(programme, level, times)
    beats = {event.at for event in it.events if isinstance(event, Beat)}
    for at, _, words in it.words:
        if words in WORDS.numbers:
            assert min(abs(at - beat) for beat in beats) < 0.01


@every_programme
@every_level
@met_or_new
def test_the_words_alone_tell_exercise_side_start_half_and_end(programme, level, times):
    it, plan = heard(programme, level, times), plan_of(programme)
    for event in it.events:
        if isinstance(event, StepStarted) and event.step.kind.is_work:
            name = plan.form_of(event.step).name
            assert told_exercise(it, plan, event.at) in (aloud(name), aloud(unbracketed(name)))
            side = side_of(event.step, CATALOGUE.exercises[event.step.exercise])
            assert side is None or told_side(it, event.at) == side
            assert any(w.startswith(STARTS) for w in between(it, event.at, event.at + 1.5))
        elif isinstance(event, Beat) and event.kind is BeatKind.HALFWAY:
            assert WORDS.half_way in between(it, event.at, event.at + 1.5)
        elif isinstance(event, WorkEnded):
            assert any(w.startswith(ENDS) for w in between(it, event.at, event.at + 3))


@every_programme
@met_or_new
def test_with_cues_only_nothing_is_said(programme, times):
    assert heard(programme, Level.CUES_ONLY, times).words == []


@every_programme
@every_level
def test_what_was_planned_is_what_is_said(programme, level):
    planned = utterances(script(plan_of(programme), CATALOGUE, level), Pace().seconds)
    said = [
        each for each in heard(programme, level, 0).sentences if not each.startswith("That was")
    ]
    assert [each.words for each in planned] == said


@every_programme
def test_the_first_times_the_steps_are_read_before_the_first_set(programme):
    step = plan_of(programme).steps[0]
    posture = CATALOGUE.exercises[step.exercise].start_position.posture
    new, known = (heard(programme, Level.EVERYTHING, n).sentences[0] for n in (0, FULL_TIMES))
    assert len(new) > len(known)
    assert tells_place(new, posture, step.side)
    assert tells_place(known, posture, step.side)


@pytest.mark.parametrize("sounds", list(SoundSet))
@pytest.mark.parametrize("cue", list(Cue))
def test_the_length_of_a_cue_is_that_of_its_files(cue, sounds):
    with wave.open(str(resources_dir() / "sounds" / sounds / f"{cue}.wav"), "rb") as file:
        samples = array("h", file.readframes(file.getnframes()))
        loudest = max(map(abs, samples))
        last = max(i for i, each in enumerate(samples) if abs(each) > loudest * 0.03)
        assert last / file.getframerate() == pytest.approx(CUE_SECONDS[cue], abs=0.05)


def between(it, first, last):
    return [words for at, _, words in it.words if first <= at <= last]


def told_exercise(it, plan, before):
    names = {aloud(turn(i.form.name)) for i in plan.items for turn in (str, unbracketed)}
    told = [
        (at, words.find(f"{name}."), len(name), name)
        for at, _, words in it.words
        for name in names
        if at < before and f"{name}." in words
    ]
    return max(told, key=lambda each: (each[0], -each[1], each[2]))[-1]


def told_side(it, before):
    told = [
        SIDES[sentence]
        for at, _, words in it.words
        for sentence in re.split(r"(?<=\.) ", words)
        if at < before and sentence in SIDES
    ]
    return told[-1]
