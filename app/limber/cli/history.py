"""`limber history`: what was done, newest first; beside a running window too."""

from collections.abc import Iterable

from limber.cli.context import Context
from limber.cli.folder import data_folder
from limber.cli.output import clock, number
from limber.history.exchange.exchanging import Exchange
from limber.history.export import csv_texts, session_json
from limber.history.models import SessionRecord, SetRecord
from limber.paths import DATABASE_NAME


def show_history(context: Context) -> int:
    """Print the stored sessions with their sets and return the exit status."""
    asked = context.arguments
    records = Exchange(data_folder(context) / DATABASE_NAME).sessions(asked.since)
    if asked.json:
        context.out.json_list("sessions", map(session_json, records))
    elif asked.csv:
        for text in csv_texts(records):
            # The stream makes its own line ends.
            context.out.raw(text.replace("\r\n", "\n"))
    else:
        _print_all(context, records)
    return 0


def _print_all(context: Context, records: Iterable[SessionRecord]) -> None:
    there_are_none = True
    for record in records:
        _print(context, record)
        there_are_none = False
    if there_are_none:
        since = context.arguments.since
        context.out.line(f"There are no sessions {f'since {since}' if since else 'yet'}.")


def _print(context: Context, record: SessionRecord) -> None:
    context.out.line("  ".join(_headline(record)))
    if record.note:
        context.out.line(f"  {record.note}")
    if record.sets:
        context.out.table([_row(each) for each in record.sets], indent="  ")
    context.out.line()


def _headline(record: SessionRecord) -> list[str]:
    words = [f"{record.started_at:%Y-%m-%d %H:%M}", record.programme_name, record.status]
    if record.ended_at is not None:
        words.append(clock((record.ended_at - record.started_at).total_seconds()))
    if record.rehearsal:
        words.append("rehearsal")
    scores = {"before": record.pain_before, "after": record.pain_after}
    words += [f"pain {when} {score}" for when, score in scores.items() if score is not None]
    if record.effort is not None:
        words.append(f"effort {record.effort}")
    return words


def _row(each: SetRecord) -> tuple[str, ...]:
    result = each.result
    turn = [part for part in (result.side, result.direction) if part is not None]
    return (result.exercise_name, " ".join(turn), f"set {result.set}", result.status, _done(each))


def _done(each: SetRecord) -> str:
    """What was done, of what was asked for."""
    result = each.result
    if result.reps is not None:
        return f"{result.reps} of {result.target_reps} reps"
    if result.target_seconds is None:
        return f"{number(result.seconds)} s"
    return f"{number(result.seconds)} of {number(result.target_seconds)} s"
