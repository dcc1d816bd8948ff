"""What was asked for on the command line, as one value."""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from limber.cli.names import UsageError, shortened, unknown
from limber.cli.usage import EVERYWHERE, OPTIONS, Command, spelled, usage_of
from limber.cli.values import day, file, folder, name, rung_choice, session_number, speed


@dataclass(frozen=True, slots=True)
class Arguments:
    """A checked command line; what was not given is None or empty."""

    command: Command | None = None
    """None: the window."""
    operands: tuple[str, ...] = ()
    data_dir: Path | None = None
    json: bool = False
    csv: bool = False
    start: str | None = None
    speed: float | None = None
    transcript: Path | None = None
    session: int = 1
    rungs: Mapping[str, str] = field(default_factory=dict[str, str])
    """The rung asked for, by the item's id."""
    flare: bool = False
    since: date | None = None
    dry_run: bool = False
    help: bool = False
    version: bool = False


class _Options(argparse.Namespace):
    """The options as they stand; `vars` has only those that were given."""

    data_dir: Path | None = None
    json: bool = False
    csv: bool = False
    start: str | None = None
    speed: float | None = None
    transcript: Path | None = None
    session: int = 1
    rung: list[tuple[str, str]] | None = None
    flare: bool = False
    since: date | None = None
    dry_run: bool = False
    help: bool = False
    version: bool = False


def parse(given: Sequence[str]) -> Arguments:
    """The command line as a value; options may stand before or after the command.

    Raises:
        UsageError: it cannot be understood; the sentence says why.
    """
    head, after_dashes = _split(given)
    options = _Options()
    try:
        _, rest = _parser().parse_known_args(head, namespace=options)
    except argparse.ArgumentError as error:
        raise UsageError(_sentence(error)) from error
    for word in filter(_is_option, rest):
        hint = "limber --help lists what there is."
        raise unknown("There is no option", word.split("=")[0], OPTIONS, hint)
    words = [*rest, *after_dashes]
    command = _command(words[0]) if words else None
    if not options.help and not options.version:
        _check_options(command, options)
        _check_operands(command, words[1:])
    return _arguments(command, words[1:], options)


def _arguments(command: Command | None, operands: list[str], options: _Options) -> Arguments:
    return Arguments(
        command=command,
        operands=tuple(operands),
        data_dir=options.data_dir,
        json=options.json,
        csv=options.csv,
        start=options.start,
        speed=options.speed,
        transcript=options.transcript,
        session=options.session,
        rungs=dict(options.rung or ()),
        flare=options.flare,
        since=options.since,
        dry_run=options.dry_run,
        help=options.help,
        version=options.version,
    )


def _parser() -> argparse.ArgumentParser:
    """The options of all commands: which goes with which is checked when all are known."""
    parser = argparse.ArgumentParser(
        prog="limber",
        add_help=False,
        allow_abbrev=False,
        exit_on_error=False,
        argument_default=argparse.SUPPRESS,
    )
    parser.add_argument("-h", "--help", action="store_true")
    for flag in ("--version", "--json", "--csv", "--flare", "--dry-run"):
        parser.add_argument(flag, action="store_true")
    parser.add_argument("--data-dir", type=folder)
    parser.add_argument("--start", type=name)
    parser.add_argument("--speed", type=speed)
    parser.add_argument("--transcript", type=file)
    parser.add_argument("--session", type=session_number)
    parser.add_argument("--rung", type=rung_choice, action="append")
    parser.add_argument("--since", type=day)
    return parser


def _split(given: Sequence[str]) -> tuple[list[str], list[str]]:
    """What stands before and after `--`; after it nothing is an option."""
    words = list(given)
    if "--" not in words:
        return words, []
    at = words.index("--")
    return words[:at], words[at + 1 :]


def _is_option(given: str) -> bool:
    return given.startswith("-") and given != "-"


def _sentence(error: argparse.ArgumentError) -> str:
    """What argparse found, as a sentence; the checks of values bring their own."""
    name = (error.argument_name or "").split("/")[-1]
    if error.message == "expected one argument":
        return f"{name} needs a value after it."
    if error.message.startswith("ignored explicit argument"):
        return f"{name} takes no value."
    return f"{name} {error.message}"


def _command(name: str) -> Command:
    if name not in list(Command):
        raise unknown("There is no command", name, Command, "limber --help lists what there is.")
    return Command(name)


def _check_options(command: Command | None, options: _Options) -> None:
    allowed = (*usage_of(command).options, *EVERYWHERE)
    for given in vars(options):
        option = f"--{given.replace('_', '-')}"
        if option not in allowed:
            raise UsageError(
                f"'{spelled(command)}' has no option {option}.",
                f"{spelled(command)} --help lists its options.",
            )
    if options.json and options.csv:
        raise UsageError("--json and --csv ask for two forms at once.", "Give one of them.")


def _check_operands(command: Command | None, operands: list[str]) -> None:
    usage = usage_of(command)
    if usage.operand and not operands:
        raise UsageError(
            f"'{spelled(command)}' needs a {usage.operand} after it.",
            f"{spelled(command)} --help says more.",
        )
    most = None if usage.takes_many else int(bool(usage.operand))
    if most is not None and len(operands) > most:
        raise UsageError(
            f"'{spelled(command)}' can do nothing with '{shortened(operands[most])}'.",
            f"{spelled(command)} --help says what it takes.",
        )
