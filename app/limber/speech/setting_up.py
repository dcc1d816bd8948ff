"""What is said before the first set of a block: the exercise, the side, the position, the steps."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from limber.catalogue.models import Catalogue, Exercise, Side
from limber.plan.models import Direction, Plan, Step
from limber.speech.exercise_words import rung_steps, side_of, spoken_for
from limber.speech.levels import Level
from limber.speech.passages import Phrase, Rank
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
            *self._name(step, comes_next=comes_next),
            *self.which_side(step),
            *(self._how(step) if self.is_full else ()),
        )

    def which_side(self, step: Step) -> tuple[Phrase, ...]:
        """The side; the way where there is no side; nothing where there is neither."""
        key, side = _key("side", step), self.side(step)
        if step.alternates_from is not None:
            forms: tuple[str, ...] = (self.words.side_first(step.alternates_from),)
        elif side is not None:
            forms = (self.words.side(side), self.words.short_side(side))
        elif step.direction is not None:
            is_first = step.direction is Direction.FIRST
            forms = (self.words.one_way if is_first else self.words.other_way,)
        else:
            return ()
        return (Phrase(forms, Rank.SIDE, key),)

    def which_set(self, step: Step) -> str:
        """Which set of how many it is."""
        words = self.words
        if step.set == step.sets:
            return words.last_set
        done, sets = words.count(step.set or 1), words.count(step.sets or 1)
        return words.set_of.format(set=done, sets=sets)

    def switched(self, step: Step) -> Phrase:
        """Over to the other side or way; it tells the side."""
        side = self.side(step)
        stays = step.side is not None and step.direction is Direction.SECOND
        if side is None or stays:
            forms: tuple[str, ...] = (self.words.switch_way,)
        else:
            forms = (self.words.switch(side), self.words.short_side(side))
        return Phrase(forms, Rank.SIDE, _key("side", step))

    def _name(self, step: Step, *, comes_next: bool) -> Iterator[Phrase]:
        name = self.plan.form_of(step).name
        short = self.words.name.format(name=name)
        forms = (self.words.next.format(name=name), short) if comes_next else (short,)
        yield Phrase(forms, Rank.NAME, f"name {step.item} {step.rung}")

    def _how(self, step: Step) -> Iterator[Phrase]:
        """The position and, the first times, the steps."""
        form, side = self.plan.form_of(step), self.side(step)
        position = self.exercise(step).start_position.text
        block = f"{step.item} {step.rung}"
        yield Phrase((position,), Rank.POSITION, f"position {block}")
        if self.met.get(form.exercise, 0) >= FULL_TIMES:
            return
        for number, sentence in enumerate(rung_steps(self.catalogue, form)):
            if sentence != position:
                # Once for each exercise: on the other side they are known.
                yield Phrase((spoken_for(sentence, side),), Rank.STEP, f"step {block} {number}")


def _key(what: str, step: Step) -> str:
    return f"{what} {step.item} {step.rung} {step.side} {step.direction} {step.set}"
