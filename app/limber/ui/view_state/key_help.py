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
        KeyLine(("↑", "↓"), "From page to page, in the sidebar"),
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
        KeyLine(("0 to 9", "-"), "The number; minus is 10"),
        KeyLine(("←", "→"), "One less, one more"),
    ),
)
TODAY: Final = KeyGroup(
    "Today",
    (
        KeyLine(("Space", "Enter"), "Start the session, as the page opens"),
        KeyLine(("Tab", "Enter"), "To an exercise, and open it"),
        KeyLine(("←", "→"), "A day back, a day on, in the week that has the frame"),
        KeyLine(("Ctrl+Z",), "Let a pause go on that was just ended"),
    ),
)
PROGRAMME: Final = KeyGroup(
    "Programme",
    (
        KeyLine(("E", "H"), "An easier or a harder step of the exercise that has the frame"),
        KeyLine(("Enter",), "Open the exercise"),
        KeyLine(("←", "→"), "From day to day"),
        KeyLine(("Esc",), "Close the list of programmes"),
    ),
)
LIBRARY: Final = KeyGroup(
    "Library",
    (
        KeyLine(("any letter", "/", "Ctrl+F"), "Search"),
        KeyLine(("Esc",), "Empty the search"),
        KeyLine(("↑", "↓", "←", "→"), "From exercise to exercise"),
        KeyLine(("Enter",), "Open the exercise"),
    ),
)
EXERCISE: Final = KeyGroup(
    "Exercise",
    (
        KeyLine(("←", "→"), "Turn the figure that has the frame"),
        KeyLine(("Space",), "Let it move, or stand still"),
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
        KeyLine(("/", "Ctrl+F"), "Search"),
        KeyLine(("E",), "Edit the session"),
        KeyLine(("Delete",), "Delete the session; it is kept for 30 days"),
        KeyLine(("A", "Insert"), "Add a session by hand"),
        KeyLine(("Ctrl+Z",), "Undo the last change"),
    ),
)
FORMS: Final = KeyGroup(
    "Where you correct and add",
    (
        KeyLine(("↑", "↓"), "More or less in the field, or another choice"),
        KeyLine(("Tab",), "To the next field, and from day to month to year"),
        KeyLine(("Ctrl+S", "Enter"), "Save"),
        KeyLine(("Esc",), "Leave, after a question if something was changed"),
    ),
)
REPORT: Final = KeyGroup(
    "Report",
    (
        KeyLine(("Ctrl+S",), "Save it as a file"),
        KeyLine(("Ctrl+P",), "Print it"),
        KeyLine(("Esc",), "Close it"),
    ),
)
TRENDS: Final = KeyGroup(
    "Trends",
    (
        KeyLine(("←", "→"), "From point to point of the chart that has the frame"),
        KeyLine(("Home", "End"), "To its first point, to its last"),
    ),
)
SETTINGS: Final = KeyGroup(
    "Settings",
    (
        KeyLine(("←", "→"), "Another choice of a row, another tone of the figure"),
        KeyLine(("↑", "↓"), "More or less in a field for a number"),
        KeyLine(("Space",), "Tick, or take the tick away"),
        KeyLine(("Esc",), "Choose no button for the remote, delete nothing"),
    ),
)
SUMMARY: Final = KeyGroup(
    "After a session",
    (
        KeyLine(("0 to 9", "-"), "The number for pain, then for effort; minus is 10"),
        KeyLine(("←", "→"), "One less, one more"),
        KeyLine(("Delete",), "No number"),
        KeyLine(("E",), "Correct what was done"),
        KeyLine(("Ctrl+Z",), "Undo the correction"),
        KeyLine(("Enter", "Esc"), "Back to Today"),
    ),
)
SAFETY: Final = KeyGroup(
    "Safety notes",
    (
        KeyLine(("↑", "↓", "Page up", "Page down", "Space"), "Scroll"),
        KeyLine(("Alt+←", "Esc"), "Back"),
    ),
)
FIRST_SESSION: Final = KeyGroup(
    "Before your first session",
    (
        KeyLine(("Enter",), "You have read this: start"),
        KeyLine(("Space",), "Tick, or take the tick away"),
        KeyLine(("Esc",), "Not now"),
    ),
)
CHECK: Final = KeyGroup(
    "Is everything ready?",
    (
        KeyLine(("Enter",), "Go on"),
        KeyLine(("Page up", "Page down"), "Scroll"),
        KeyLine(("Esc",), "Back"),
    ),
)
WELCOME: Final = KeyGroup(
    "Welcome",
    (
        KeyLine(("Enter",), "On to the next screen"),
        KeyLine(("Page up", "Page down"), "Scroll"),
        KeyLine(("Alt+←", "Backspace"), "Back"),
        KeyLine(("Esc",), "Skip it"),
    ),
)
PAGES: Final = (
    TODAY,
    PROGRAMME,
    LIBRARY,
    EXERCISE,
    HISTORY,
    FORMS,
    TRENDS,
    REPORT,
    SETTINGS,
    SAFETY,
    FIRST_SESSION,
    CHECK,
    WELCOME,
)
ALL: Final = (EVERYWHERE, SESSION, NUMBERS, SUMMARY, *PAGES)


def remote_group(go: str, back: str) -> KeyGroup | None:
    """The buttons of the remote that the person has chosen, by their names; None without any."""
    lines = (
        KeyLine((go,), "Start, go on and pause") if go else None,
        KeyLine((back,), "Back to what was before") if back else None,
    )
    chosen = tuple(line for line in lines if line is not None)
    return KeyGroup("Your remote", chosen) if chosen else None


def key_groups(
    first: KeyGroup | None = None, remote: KeyGroup | None = None
) -> tuple[KeyGroup, ...]:
    """All keys: those of the place where one is at the top, and those of a `remote` after them."""
    top = () if first is None else (first,)
    added = () if remote is None else (remote,)
    return (*top, *added, *(group for group in ALL if group is not first))
