"""The command line: what is asked for, done without a window where none is needed."""

from limber.cli.entry import run
from limber.cli.surroundings import (
    DemoOptions,
    Finding,
    Probes,
    ReportOptions,
    Surroundings,
    WindowOptions,
)

__all__ = [
    "DemoOptions",
    "Finding",
    "Probes",
    "ReportOptions",
    "Surroundings",
    "WindowOptions",
    "run",
]
