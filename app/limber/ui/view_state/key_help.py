"""Which keys there are, as the list under F1 shows them."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One thing that can be done, and the keys that do it: any one of them."""

    keys: tuple[str, ...]
    does: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """The keys of one place."""

    title: str
    lines: tuple[KeyLine, ...]


EVERYWHERE: Final = KeyGroup(
    "Everywhere",
    (
        KeyLine(("Tab", "Shift+Tab"), "To the next thing, or to the one before"),
        KeyLine(("Enter", "Space"), "Press the button that has the frame"),
        KeyLine(("Ctrl+1 to Ctrl+6",), "To a page, in the order of the sidebar"),
        KeyLine(("Esc",), "Back, or close what is open"),
        KeyLine(("F11",), "Fill the screen, and back"),
        KeyLine(("F1",), "This list"),
    ),
)
SESSION: Final = KeyGroup(
    "In a session",
    (
        KeyLine(("Space", "B", ".", "F5"), "The big key: start, pause, resume, or count one"),
        KeyLine(("Enter", "Page down"), "Done, on to what comes"),
        KeyLine(("→",), "Skip this set; while paused, this exercise"),
        KeyLine(("←", "Page up"), "Back to what was before"),
        KeyLine(("R",), "This set from its beginning"),
        KeyLine(("P", "Play key"), "Pause, resume"),
        KeyLine(("X",), "This hurts"),
        KeyLine(("S",), "The pain is sharp or new: stop"),
        KeyLine(("E", "H"), "An easier step, a harder step"),
        KeyLine(("U",), "Undo the step just taken"),
        KeyLine(("+", "-"), "10 seconds more, 10 seconds less"),
        KeyLine(("A",), "One more set"),
        KeyLine(("C",), "Count the repetitions yourself"),
        KeyLine(("M",), "Sound off, sound on"),
        KeyLine(("Esc",), "End the session, after a question"),
    ),
)
NUMBERS: Final = KeyGroup(
    "Pain and effort",
    (
        KeyLine(("0 to 9",), "The number"),
        KeyLine(("-",), "10"),
        KeyLine(("←", "→"), "One less, one more"),
    ),
)
PROGRAMME: Final = KeyGroup(
    "Today and Programme",
    (
        KeyLine(("E", "H"), "An easier or a harder step of the exercise that has the frame"),
        KeyLine(("Enter",), "Open the exercise"),
    ),
)
LIBRARY: Final = KeyGroup(
    "Library",
    (
        KeyLine(("any letter", "/", "Ctrl+F"), "Search"),
        KeyLine(("↑", "↓", "←", "→"), "From exercise to exercise"),
        KeyLine(("Enter",), "Open the exercise"),
    ),
)
EXERCISE: Final = KeyGroup(
    "Exercise",
    (
        KeyLine(("←", "→"), "Turn the figure that has the frame"),
        KeyLine(("E", "H"), "An easier step, a harder step"),
        KeyLine(("Alt+←", "Esc"), "Back"),
    ),
)
HISTORY: Final = KeyGroup(
    "History",
    (
        KeyLine(("↑", "↓"), "A day or a session back, or on"),
        KeyLine(("←", "→"), "A week back, or on, in the year"),
        KeyLine(("Page up", "Page down"), "A month back or on; in the list, a screenful"),
        KeyLine(("Home", "End"), "To the first, to the last"),
    ),
)
ALL: Final = (EVERYWHERE, SESSION, NUMBERS, PROGRAMME, LIBRARY, EXERCISE, HISTORY)


def key_groups(first: KeyGroup | None = None) -> tuple[KeyGroup, ...]:
    """All keys, those of the place where one is at the top."""
    if first is None:
        return ALL
    return (first, *(group for group in ALL if group is not first))
