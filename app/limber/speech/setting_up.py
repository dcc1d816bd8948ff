"""What is said before the first set of a block: the exercise, the side, the position, the steps."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from limber.catalogue.models import Catalogue, Exercise, Side
from limber.plan.models import Direction, Plan, Step, StepKind
from limber.speech.aloud import aloud, sentence, unbracketed
from limber.speech.exercise_words import (
    in_brief,
    position_for,
    restating,
    rung_steps,
    side_of,
    spoken_for,
    works_a_leg,
)
from limber.speech.levels import Level
from limber.speech.passages import Phrase, Rank
from limber.speech.sets import dose_key, dose_of
from limber.speech.words import Words

FULL_TIMES = 3
"""So many times an exercise is met with all its steps."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What is told of the exercises of a plan, and how much of it."""

    plan: Plan
    catalogue: Catalogue
    level: Level
    met: Mapping[str, int]
    """In how many sessions an exercise was done so far."""
    words: Words
    takes_time: bool = False
    """Whether a set-up lasts as long as its words: then nothing is told in brief."""

    @property
    def is_full(self) -> bool:
        """Whether everything is told."""
        return self.level is Level.EVERYTHING

    def exercise(self, step: Step) -> Exercise:
        """The exercise of a step."""
        return self.catalogue.exercises[step.exercise or ""]

    def side(self, step: Step) -> Side | None:
        """The side of a step, or the one it goes to."""
        return side_of(step, self.exercise(step))

    def setting_up(self, step: Step, *, comes_next: bool = False) -> tuple[Phrase, ...]:
        """All there is to say before the first set of a block, in order."""
        return (
            self.name(step, comes_next=comes_next),
            *self.which_side(step),
            *(self._dose(step) if self.is_full else ()),
            *(self._how(step) if self.is_full else ()),
        )

    def position(self, step: Step) -> tuple[Phrase, ...]:
        """Where one is to lie or stand, for those who know nothing of it."""
        how = self._how(step) if self.is_full else ()
        told = (each for each in how if each.rank is Rank.POSITION)
        return tuple(replace(each, key=each.brief_key or each.key, brief_key="") for each in told)

    def how(self, step: Step) -> tuple[Phrase, ...]:
        """How it is done, for those who rest between two sets and lie in place already.

        It counts for more than which set comes: that can be said when it begins.
        """
        how = self._how(step) if self.is_full else ()
        return tuple(replace(each, rank=Rank.POSITION) for each in how)

    def moving(self, step: Step) -> tuple[Phrase, ...]:
        """How it is done, for those who begin; of a hold not the last step, which ends it."""
        last = len(rung_steps(self.catalogue, self.plan.form_of(step))) - 1
        leaves = "" if step.kind is StepKind.REPS else _step_key(step, last)
        how = self._how(step) if self.is_full else ()
        return tuple(each for each in how if each.rank is Rank.STEP and each.key != leaves)

    def switching(self, step: Step) -> tuple[Phrase, ...]:
        """All there is to say between two blocks of an exercise, in order."""
        how = tuple(self._how(step)) if self.is_full else ()
        return (self._switched(step), *how)

    def name(self, step: Step, *, comes_next: bool = False) -> Phrase:
        """What is done."""
        name = self._name(self.plan.form_of(step).name)
        short = self.words.name.format(name=name)
        forms = (self.words.next.format(name=name), short) if comes_next else (short,)
        return Phrase(forms, Rank.NAME, f"name {step.item} {step.rung}")

    def which_side(self, step: Step) -> tuple[Phrase, ...]:
        """The side; the way where there is no side; nothing where there is neither."""
        side, leg = self.side(step), self._leg(step)
        if side is None and step.direction is None:
            return ()
        if side is None:
            is_first = step.direction is Direction.FIRST
            forms: tuple[str, ...] = (self.words.one_way if is_first else self.words.other_way,)
        elif step.alternates_from is not None:
            words = self.words.of_side(side)
            forms = (words.leg_first if leg else words.side_first,)
        else:
            words = self.words.of_side(side)
            forms = (words.leg if leg else words.side, words.short)
        return (Phrase(forms, Rank.SIDE, _side_key(step)),)

    def _switched(self, step: Step) -> Phrase:
        """Over to the other side or way; it tells the side."""
        side = self.side(step)
        stays = step.side is not None and step.direction is Direction.SECOND
        if side is None or stays:
            forms: tuple[str, ...] = (self.words.switch_way,)
        else:
            words = self.words.of_side(side)
            leg = self._leg(step)
            forms = (words.switch_leg if leg else words.switch_side, words.short)
        return Phrase(forms, Rank.SIDE, _side_key(step))

    def _name(self, name: str) -> str:
        """A name without what stands in brackets, where that is enough in this plan."""
        short = unbracketed(name)
        forms = {form.name for item in self.plan.items for form in item.forms}
        alike = [each for each in forms if unbracketed(each) == short]
        return aloud(short if len(alike) == 1 else name)

    def _leg(self, step: Step) -> bool:
        return works_a_leg(step, rung_steps(self.catalogue, self.plan.form_of(step)))

    def _dose(self, step: Step) -> Iterator[Phrase]:
        forms = dose_of(self.plan, step, self.words)
        if forms:
            yield Phrase(forms, Rank.DOSE, dose_key(step))

    def _how(self, step: Step) -> Iterator[Phrase]:
        """The position and, the first times, the steps."""
        form, side = self.plan.form_of(step), self.side(step)
        place = self.exercise(step).start_position.text
        steps = rung_steps(self.catalogue, form)
        told, at = position_for(place, steps), None
        is_known = self.met.get(form.exercise, 0) >= FULL_TIMES
        if not is_known:
            at = restating(place, steps)
            told = told if at is None else steps[at]
        if at is None:
            yield self._position(step, told)
        for number, each in enumerate(() if is_known else steps):
            if number == at:
                yield self._position(step, told)
            else:
                # Once for each exercise: on the other side they are known.
                said = sentence(spoken_for(each, side))
                yield Phrase(in_brief(said), Rank.STEP, _step_key(step, number))

    def _position(self, step: Step, text: str) -> Phrase:
        """Where one is to lie or stand; on the other side again where it is another place."""
        side, form = self.side(step), self.plan.form_of(step)
        said = sentence(spoken_for(text, side))
        key = f"position {step.item} {step.rung} {said}"
        short = spoken_for(self.words.postures[form.posture], side)
        if self.takes_time or len(short) >= len(said):
            return Phrase((said,), Rank.POSITION, key)
        # On the other side it is said again only where it is another place.
        brief = f"place {step.item} {step.rung} {short}"
        return Phrase((said, short), Rank.POSITION, key, brief)


def _step_key(step: Step, number: int) -> str:
    return f"step {step.item} {step.rung} {number}"


def _side_key(step: Step) -> str:
    return f"side {step.item} {step.rung} {step.side} {step.direction}"
