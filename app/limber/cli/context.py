"""What every command is given: what was asked for, where to write, and where things lie."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from limber.cli.arguments import Arguments
from limber.cli.output import Output
from limber.cli.surroundings import Probes, ReportOptions
from limber.engine.clock import Clock


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one command."""

    arguments: Arguments
    out: Output
    err: Output
    environ: Mapping[str, str]
    probes: Callable[[], Probes]
    clock: Clock
    write_report: Callable[[ReportOptions], None]
    window_is_open: Callable[[Path], bool]
