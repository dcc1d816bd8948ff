"""`limber export` and `limber import`: the complete history, there and back."""

from pathlib import Path

from limber.cli.context import Context
from limber.cli.folder import data_folder
from limber.cli.surroundings import ReportOptions
from limber.history.exchange.exchanging import Exchange
from limber.history.exchange.files import shown
from limber.history.exchange.forms import FileForm, form_of
from limber.history.exchange.words import changes_text
from limber.paths import DATABASE_NAME, prepare_data_dir

DONE = 0


def export_history(context: Context) -> int:
    """Write the history into a file whose ending says how, and return the exit status.

    A file that is there gives way: a script that exports every night goes on doing so.
    """
    target, folder = _operand(context), data_folder(context)
    form = form_of(target)
    exchange = Exchange(folder / DATABASE_NAME)
    exchange.refuse_own(target)
    match form:
        case FileForm.JSON:
            exchange.export_json(target)
        case FileForm.CSV:
            exchange.export_csv(target)
        case FileForm.PDF:
            context.write_report(ReportOptions(folder, target))
    context.out.line(f"Saved as {shown(target)}.")
    return DONE


def import_history(context: Context) -> int:
    """Print what a file changes, change it unless that was not asked for; the exit status."""
    source, folder = _operand(context), data_folder(context)
    exchange = Exchange(folder / DATABASE_NAME)
    with exchange.read(source) as found:
        running = exchange.running()
        playing = running if running and context.window_is_open(folder) else ()
        if context.arguments.dry_run:
            changes = exchange.changes(found, playing)
        else:
            prepare_data_dir(folder)
            now = context.clock.read().wall
            changes = exchange.take_in(found, source.name, now, playing)
    context.out.lines(changes_text(changes))
    return DONE


def _operand(context: Context) -> Path:
    (name,) = context.arguments.operands
    return Path(name).expanduser().absolute()
