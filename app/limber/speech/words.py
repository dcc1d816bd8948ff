"""Every sentence that the voice has of its own; what an exercise is comes from the catalogue.

Another language is another `Words`. Braces name what is put in.
"""

from dataclasses import dataclass

from limber.catalogue.models import Side


@dataclass(frozen=True, slots=True)
class Words:
    """The voice's sentences, in English unless others are given."""

    next: str = "Next: {name}."
    name: str = "{name}."
    left_side: str = "Left side."
    right_side: str = "Right side."
    left_first: str = "Left side first."
    right_first: str = "Right side first."
    left: str = "Left."
    right: str = "Right."
    one_way: str = "One way."
    other_way: str = "The other way."
    switch_left: str = "Switch to the left."
    switch_right: str = "Switch to the right."
    switch_way: str = "Now the other way."
    when_in_place: str = "Press Space when you are in place."
    hold: str = "Hold."
    hold_for: str = "Hold for {seconds} seconds."
    move: str = "Go."
    move_for: str = "Go, for {seconds} seconds."
    move_times: str = "Go, {reps} times."
    set_of: str = "Set {set} of {sets}."
    last_set: str = "Last set."
    number: str = "Number {set}."
    half_way: str = "Half way."
    two_more: str = "Two more."
    last_one: str = "Last one."
    enough: str = "Enough. More if you like."
    rest: str = "Rest."
    paused: str = "Paused."
    left_over: str = "{seconds} seconds left."
    finished: str = "That was the last one. The session is done."
    ended: str = "The session has ended."
    pain_question: str = "How much does it hurt, from nothing, 0, to 10? Press a number."
    test: str = "This is the voice of Limber. Left side. Three, two, one."
    numbers: tuple[str, ...] = (
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        *("eleven", "twelve"),
    )

    def count(self, number: int) -> str:
        """A number as it is said; beyond the words there are, in digits."""
        in_words = 1 <= number <= len(self.numbers)
        return self.numbers[number - 1] if in_words else str(number)

    def side(self, side: Side) -> str:
        """The side that is worked on."""
        return self.left_side if side is Side.LEFT else self.right_side

    def short_side(self, side: Side) -> str:
        """The side in one word."""
        return self.left if side is Side.LEFT else self.right

    def side_first(self, side: Side) -> str:
        """The side with which one begins where they alternate."""
        return self.left_first if side is Side.LEFT else self.right_first

    def switch(self, side: Side) -> str:
        """Over to the other side."""
        return self.switch_left if side is Side.LEFT else self.switch_right
