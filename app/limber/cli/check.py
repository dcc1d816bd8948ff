"""`limber check`: whether files of one's own can be used."""

from pathlib import Path

from limber.catalogue.check_file import Checked, check_files
from limber.cli.context import Context
from limber.cli.reading import load
from limber.decoding import Decoder

GOOD, BAD = 0, 2


def check(context: Context) -> int:
    """Print for each file that it is good, or else each problem; return the exit status."""
    names = context.arguments.operands
    paths = [Path(name).absolute() for name in names]
    checked = check_files(paths, Decoder(), load(context).catalogue)
    for name, each in zip(names, checked, strict=True):
        _tell(context, name, each)
    return BAD if any(each.problems for each in checked) else GOOD


def _tell(context: Context, name: str, checked: Checked) -> None:
    if checked.problems:
        context.err.lines(problem.sentence for problem in checked.problems)
    else:
        context.out.line(f"{name}: good.")
        context.out.flush()
