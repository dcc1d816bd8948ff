"""`limber check`: whether files of one's own can be used."""

from collections.abc import Sequence
from pathlib import Path

from limber.catalogue.check_file import check_files
from limber.catalogue.models import Catalogue
from limber.cli.context import Context
from limber.cli.reading import load
from limber.decoding import Decoder, Problem

GOOD, BAD = 0, 2


def check(context: Context) -> int:
    """Print for each file that it is good, or else each problem; return the exit status."""
    names = context.arguments.operands
    paths = [Path(name).absolute() for name in names]
    checked = _checked(paths, Decoder(), load(context).catalogue)
    for name, problems in zip(names, checked, strict=True):
        _tell(context, name, problems)
    return BAD if any(checked) else GOOD


def _checked(
    paths: Sequence[Path], decoder: Decoder, catalogue: Catalogue
) -> list[tuple[Problem, ...]]:
    """The problems of each file, in the order of the files."""
    from limber.cli.figure_file import figure_problems, ids_of, is_figure

    figures = {path for path in paths if is_figure(path)}
    others = check_files([path for path in paths if path not in figures], decoder, catalogue)
    found = {each.path: each.problems for each in others}
    own = {each.path.stem for each in others if not each.problems}
    known = ids_of(catalogue) | own
    found |= {path: figure_problems(path, decoder, known) for path in figures}
    return [found[path] for path in paths]


def _tell(context: Context, name: str, problems: Sequence[Problem]) -> None:
    if problems:
        context.err.lines(problem.sentence for problem in problems)
    else:
        context.out.line(f"{name}: good.")
        context.out.flush()
