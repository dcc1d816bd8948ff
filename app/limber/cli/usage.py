"""Which commands there are, what each takes, and the help that says so."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Command(StrEnum):
    """What can be asked for; no command opens the window."""

    EXERCISES = "exercises"
    LADDERS = "ladders"
    PROGRAMMES = "programmes"
    PLAN = "plan"
    HISTORY = "history"
    EXPORT = "export"
    IMPORT = "import"
    ADVICE = "advice"
    CHECK = "check"
    DEMO = "demo"
    DOCTOR = "doctor"


@dataclass(frozen=True, slots=True)
class Usage:
    """How a command is called."""

    does: str
    options: tuple[str, ...] = ()
    """Besides those that go with every command."""
    operand: str = ""
    """What the words after the command are; empty where it takes none."""
    takes_many: bool = False


EVERYWHERE: Final = ("--data-dir", "--help", "--version")
OPTIONS: Final[Mapping[str, str]] = {
    "--start": "--start PROGRAMME   begin this programme at once",
    "--speed": "--speed N           run N times faster, 0.1 to 100; a rehearsal unless 1",
    "--transcript": "--transcript FILE   add what is said and each cue to FILE",
    "--session": "--session N         the session of the day, from 1",
    "--rung": "--rung ITEM=RUNG    another rung for an item; may be given several times",
    "--flare": "--flare             the smaller form for a flare day, at most 10 minutes",
    "--json": "--json              print one JSON document",
    "--csv": "--csv               print a table with one line for each set",
    "--since": "--since DATE        only sessions from this day on, such as 2026-11-01",
    "--dry-run": "--dry-run           only print what would change",
    "--data-dir": "--data-dir DIR      keep everything below DIR (or set LIMBER_DATA_DIR)",
    "--help": "--help              print this",
    "--version": "--version           print the version",
}
WINDOW: Final = Usage("opens the window", ("--start", "--speed", "--transcript"))
USAGES: Final[Mapping[Command, Usage]] = {
    Command.EXERCISES: Usage("lists the exercises", ("--json",)),
    Command.LADDERS: Usage("lists the ladders, from easier to harder", ("--json",)),
    Command.PROGRAMMES: Usage("lists the programmes", ("--json",)),
    Command.PLAN: Usage(
        "shows the timetable of a session",
        ("--session", "--rung", "--flare", "--json"),
        "PROGRAMME",
    ),
    Command.HISTORY: Usage("shows the stored sessions", ("--json", "--csv", "--since")),
    Command.EXPORT: Usage("saves the history as a .json, .csv or .pdf file", (), "FILE"),
    Command.IMPORT: Usage("takes in a history that was exported as .json", ("--dry-run",), "FILE"),
    Command.ADVICE: Usage("says what it would change next time, and why", ("--json",)),
    Command.CHECK: Usage("says whether files of your own are good", (), "FILE", takes_many=True),
    Command.DEMO: Usage("plays a short session at 20 times the speed", ("--speed",)),
    Command.DOCTOR: Usage("says what Limber finds on this machine"),
}


def usage_of(command: Command | None) -> Usage:
    """How a command, or the window, is called."""
    return WINDOW if command is None else USAGES[command]


def spelled(command: Command | None) -> str:
    """A command as it is typed."""
    return "limber" if command is None else f"limber {command}"


def help_text(command: Command | None) -> str:
    """The help for a command, or for all of them."""
    return "\n".join(_help_lines(command))


def _help_lines(command: Command | None) -> Iterator[str]:
    usage = usage_of(command)
    operand = f" {usage.operand}…" if usage.takes_many else f" {usage.operand}".rstrip()
    yield f"{spelled(command)}{operand} {usage.does}."
    if command is None:
        yield "\nCommands:"
        yield from (f"  {name:<12}{each.does}" for name, each in USAGES.items())
        yield "\nlimber COMMAND --help says more about one. Options may stand anywhere:"
    else:
        yield "\nOptions:"
    yield from (f"  {OPTIONS[name]}" for name in (*usage.options, *EVERYWHERE))
