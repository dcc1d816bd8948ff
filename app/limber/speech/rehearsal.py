"""A whole session's words before it begins, and the time to set up that they ask for."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from limber.plan.models import Plan, Step, StepKind
from limber.speech.passages import (
    Length,
    Passage,
    Utterance,
    fitted,
    known_with,
    of_repetitions,
)
from limber.speech.script import Script
from limber.speech.sounding import GAP_SECONDS

LONGEST_SECONDS: Final = 60.0
"""No set-up grows beyond this, however long the instructions are."""


def utterances(script: Script, length: Length, *, waits: bool = True) -> tuple[Utterance, ...]:
    """What is said in a session that goes as planned, at instants from its first step on.

    `waits`: the person is told of the first exercise before the session begins to run.
    """
    found: list[Utterance] = []
    told: set[str] = set()
    if waits:
        found += [replace(each, at=0.0) for each in _said(script, 0, told, length, waiting=True)]
    starts = script.plan.starts_at()
    for index, start in enumerate(starts):
        for each in _said(script, index, told, length):
            found.append(replace(each, at=start + each.at, closes=start + each.closes))
    return tuple(found)


def with_room(script: Script, length: Length, *, waits: bool = True) -> Plan:
    """The plan with each set-up at least as long as what is said in it; its total stays."""
    told: set[str] = set()
    if waits:
        _said(script, 0, told, length, waiting=True)
    steps = list(script.plan.steps)
    for index, step in enumerate(steps):
        if step.kind is StepKind.POSITION:
            steps[index] = _grown(script, index, told, length)
        longer = script.of(replace(script.plan, steps=tuple(steps)))
        _said(longer, index, told, length)
    return replace(script.plan, steps=tuple(steps))


def with_room_at(script: Script, index: int, told: AbstractSet[str], length: Length) -> Plan:
    """The plan with the set-up at an index as long as what is still to be told in it."""
    step = script.plan.steps[index]
    longer = _grown(script, index, told, length)
    if longer is step:
        return script.plan
    steps = script.plan.steps
    return replace(script.plan, steps=(*steps[:index], longer, *steps[index + 1 :]))


def _grown(script: Script, index: int, told: AbstractSet[str], length: Length) -> Step:
    """A set-up that lasts as long as what is said in it, as far as that is not told already."""
    step = script.plan.steps[index]
    words = " ".join(
        phrase.forms[0] for passage in script.step(index, told) for phrase in passage.phrases
    )
    if not words:
        return step
    gap = GAP_SECONDS * script.speed
    needed = min(LONGEST_SECONDS, script.opens(index) + length(words) + 2 * gap)
    planned = step.seconds or 0.0
    if needed <= planned:
        return step
    whole = float(-(-needed // 1))
    added = step.words_seconds + whole - planned
    return replace(step, seconds=whole, max_seconds=whole, words_seconds=added)


def _said(
    script: Script, index: int, told: set[str], length: Length, *, waiting: bool = False
) -> Iterator[Utterance]:
    found: list[Utterance] = []
    for passage in script.waiting(index) if waiting else _passages(script, index, told, length):
        utterance = fitted(passage, passage.opens, length)
        if utterance is not None:
            known = known_with(told, utterance.keys)
            told.intersection_update(known)
            told |= known
            found.append(utterance)
    return iter(found)


def _passages(script: Script, index: int, told: set[str], length: Length) -> tuple[Passage, ...]:
    passages, step = script.step(index, told), script.plan.steps[index]
    if step.kind is not StepKind.REPS:
        return passages
    seconds = step.seconds if step.max_seconds is None else step.max_seconds
    return of_repetitions(passages, seconds, GAP_SECONDS * script.speed, length)
