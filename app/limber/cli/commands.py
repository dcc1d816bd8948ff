"""Which function answers which command."""

from collections.abc import Callable, Mapping
from typing import Final

from limber.cli.advice import show_advice
from limber.cli.carrying import export_history, import_history
from limber.cli.check import check
from limber.cli.context import Context
from limber.cli.doctor import examine
from limber.cli.exercises import list_exercises
from limber.cli.history import show_history
from limber.cli.ladders import list_ladders
from limber.cli.plan import show_plan
from limber.cli.programmes import list_programmes
from limber.cli.usage import Command

COMMANDS: Final[Mapping[Command, Callable[[Context], int]]] = {
    Command.EXERCISES: list_exercises,
    Command.LADDERS: list_ladders,
    Command.PROGRAMMES: list_programmes,
    Command.PLAN: show_plan,
    Command.HISTORY: show_history,
    Command.EXPORT: export_history,
    Command.IMPORT: import_history,
    Command.ADVICE: show_advice,
    Command.CHECK: check,
    Command.DOCTOR: examine,
}
"""All but the demonstration, which needs the window."""
