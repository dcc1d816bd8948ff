"""Every sentence that the voice has of its own; what an exercise is comes from the catalogue.

Another language is another `Words`. Braces name what is put in.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from limber.catalogue.models import Posture, Side


@dataclass(frozen=True, slots=True)
class SideWords:
    """What is said of one side, and of the leg of it where that is what works."""

    side: str
    leg: str
    side_first: str
    leg_first: str
    switch_side: str
    switch_leg: str
    short: str


LEFT: Final = SideWords(
    side="Left side.",
    leg="Left leg.",
    side_first="Left side first.",
    leg_first="Left leg first.",
    switch_side="Switch to the left.",
    switch_leg="Switch to the left leg.",
    short="Left.",
)
RIGHT: Final = SideWords(
    side="Right side.",
    leg="Right leg.",
    side_first="Right side first.",
    leg_first="Right leg first.",
    switch_side="Switch to the right.",
    switch_leg="Switch to the right leg.",
    short="Right.",
)
POSTURES: Final[Mapping[Posture, str]] = {
    Posture.SUPINE: "On your back.",
    Posture.PRONE: "On your front.",
    Posture.SIDE_LYING: "On your {other} side.",
    Posture.QUADRUPED: "On hands and knees.",
    Posture.HALF_KNEELING: "On one knee.",
    Posture.KNEELING: "On your knees.",
    Posture.STANDING: "Stand up.",
    Posture.DEEP_SQUAT: "In a deep squat.",
    Posture.SEATED: "Sit down.",
}
"""A position where there is no time for more."""


@dataclass(frozen=True, slots=True)
class Words:
    """The voice's sentences, in English unless others are given."""

    left: SideWords = LEFT
    right: SideWords = RIGHT
    postures: Mapping[Posture, str] = field(default_factory=lambda: POSTURES)
    next: str = "Next: {name}."
    name: str = "{name}."
    one_way: str = "One way."
    other_way: str = "The other way."
    switch_way: str = "Now the other way."
    sets_of_reps: str = "{sets} sets of {reps}."
    holds: str = "{sets} holds of {time}."
    rounds: str = "{sets} rounds of {time}."
    each_side: str = "{dose}, on each side."
    each_way: str = "{dose}, each way."
    when_in_place: str = "Press Space when you are in place."
    when_ready: str = "Press Space when you are ready."
    for_each: str = "Press Space for each one."
    hold: str = "Hold."
    hold_for: str = "Hold for {time}."
    move: str = "Go."
    move_for: str = "Go, for {time}."
    move_times: str = "Go, {reps} times."
    move_once: str = "Go, once."
    up_to: str = "{least} to {most}"
    set_of: str = "Set {set} of {sets}."
    last_set: str = "Last set."
    next_set_of: str = "Next: set {set} of {sets}."
    next_set: str = "Next: set {set}."
    next_is_last: str = "Next: the last set."
    set: str = "Set {set}."
    half_way: str = "Half way."
    two_more: str = "Two more."
    last_one: str = "Last one."
    enough: str = "Enough. More if you like."
    rest: str = "Rest."
    paused: str = "Paused."
    to_go_on: str = "Press Space to go on."
    left_over: str = "{time} left."
    done_so_far: str = "{reps} done."
    finished: str = "That was the last one. The session is done."
    ended: str = "The session has ended."
    pain_question: str = "How much does it hurt? 0 is not at all, 10 is the most. Press a number."
    test: str = "This is the voice of Limber. Left side. Three, two, one."
    one_second: str = "one second"
    seconds: str = "{number} seconds"
    one_minute: str = "one minute"
    minutes: str = "{number} minutes"
    numbers: tuple[str, ...] = (
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        *("eleven", "twelve"),
    )
    lasting: tuple[str, ...] = (
        *("breathe", "breathing", "stay", "stays", "feel", "keep", "keeps", "rests", "carry"),
        *("carries", "heavy", "flat", "relaxed", "points", "upright", "tall"),
    )
    """One of these is in each reminder that asks for no movement: it may come in a hold."""

    def count(self, number: int) -> str:
        """A number as it is said; beyond the words there are, in digits."""
        in_words = 1 <= number <= len(self.numbers)
        return self.numbers[number - 1] if in_words else str(number)

    def counts(self, least: int, most: int) -> str:
        """A number, or a range of them."""
        if most <= least:
            return self.count(least)
        return self.up_to.format(least=self.count(least), most=self.count(most))

    def time(self, seconds: float) -> str:
        """How long something lasts, in whole minutes or else in seconds."""
        whole = max(1, round(seconds))
        if whole % 60:
            number = self.count(whole)
            return self.one_second if whole == 1 else self.seconds.format(number=number)
        number = self.count(whole // 60)
        return self.one_minute if whole == 60 else self.minutes.format(number=number)

    def of_side(self, side: Side) -> SideWords:
        """What is said of a side."""
        return self.left if side is Side.LEFT else self.right
