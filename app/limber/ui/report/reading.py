"""Reading the report of a range from the history."""

from collections.abc import Generator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from limber.catalogue.models import Side
from limber.dates import day_and_month
from limber.history.adherence import adherence
from limber.history.due import due_days
from limber.history.remarks import ItemDone, LatestForm, NoteWritten, PainTold
from limber.history.review import DayTotal, Scores
from limber.ui.presenters.desk import Desk
from limber.ui.presenters.trend_reading import TrendReading
from limber.ui.report.contents import ExerciseLine, Fact, Remark, Report
from limber.ui.view_state.ladders import active_items
from limber.ui.view_state.prescribed import prescriptions_of
from limber.ui.view_state.trend_items import StepTaken, steps_taken
from limber.ui.view_state.trend_spans import Range
from limber.ui.view_state.trend_words import number
from limber.ui.view_state.words import count_text, dose_short

TITLE: Final = "Hip mobility at home"
NOTHING: Final = "No session was done in this time."
_DAY: Final = timedelta(days=1)
_AROUND: Final = timedelta(days=31)
_MOST_EXERCISES: Final = 16
_MOST_REMARKS: Final = 8
_LONGEST_NOTE: Final = 360
"""Characters of a note; all of it stays in the history."""


Steps = Generator[None, None, Report]
"""Reads a part with each step, and ends with the report."""


def read_report(desk: Desk, chosen: Range, *, with_notes: bool = True) -> Report:
    """The report of a range that ends today; its notes only where they are wanted.

    Raises:
        HistoryError: the history cannot be read.
    """
    steps = report_steps(desk, chosen, with_notes=with_notes)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            report: Report = end.value
            return report


def report_steps(desk: Desk, chosen: Range, *, with_notes: bool = True) -> Steps:
    """As `read_report`, in steps between which a window can draw itself."""
    reading = TrendReading(desk, chosen, desk.first_weekday)
    gathered = _Gathered(desk, reading.span)
    while reading.parts_left:
        gathered.take_in(reading.read_some())
        yield
    if not gathered.totals:
        return Report.without_sessions(TITLE, _period(reading.span), _programme(desk), NOTHING)
    return _filled(gathered, reading, with_notes=with_notes)


class _Gathered:
    """What was read so far, within the days of the report."""

    def __init__(self, desk: Desk, span: tuple[date, date]) -> None:
        self.desk = desk
        self.span = span
        self.totals: list[DayTotal] = []
        self.sessions = list(desk.store.review.days(span[0] - _AROUND, span[0] - _DAY))
        self.done: dict[str, dict[Side | None, ItemDone]] = {}

    def take_in(self, part: tuple[date, date]) -> None:
        """Read what a part of the time has of it."""
        first, last = max(part[0], self.span[0]), min(part[1], self.span[1])
        if first > last:
            return
        review = self.desk.store.review
        self.totals += review.totals(first, last)
        self.sessions += review.days(first, last)
        for each in review.done((first, last)):
            sides = self.done.setdefault(each.item, {})
            before = sides.get(each.side)
            sides[each.side] = before.plus(each) if before else each


def _filled(gathered: _Gathered, reading: TrendReading, *, with_notes: bool) -> Report:
    desk, span = gathered.desk, gathered.span
    review, trends = desk.store.review, reading.build()
    exercises = tuple(_exercise(gathered, reading, item) for item in _items(gathered))
    steps = [
        each
        for each in steps_taken(desk.catalogue, desk.store.choices())
        if span[0] <= each.day <= span[1]
    ]
    pains = review.pains(span, _MOST_REMARKS + 1)
    notes = review.notes(span, _MOST_REMARKS + 1) if with_notes else ()
    charts = (trends.charts.minutes, trends.charts.pain) if trends.charts else ()
    return Report(
        title=TITLE,
        period=_period(span),
        programme=_programme(desk),
        facts=_facts(gathered),
        charts=tuple(each for each in charts if each.has_values),
        exercises=exercises[:_MOST_EXERCISES],
        exercises_left_out=_left_out(len(exercises) - _MOST_EXERCISES, "exercise"),
        steps=tuple(_step(each) for each in reversed(steps[-_MOST_REMARKS:])),
        steps_left_out=_left_out(len(steps) - _MOST_REMARKS, "earlier step"),
        pains=tuple(_pain(each) for each in pains[:_MOST_REMARKS]),
        pains_left_out=_more(pains),
        notes=tuple(_note(each) for each in notes[:_MOST_REMARKS]),
        notes_left_out=_more(notes),
    )


def _period(span: tuple[date, date]) -> str:
    first, last = span
    if first == last:
        return _day(last)
    begin = day_and_month(first) if first.year == last.year else _day(first)
    return f"{begin} to {_day(last)}"


def _programme(desk: Desk) -> str:
    active = desk.following()
    if active is None:
        return "No programme is followed now."
    programme, settings = active.programme, desk.keeper.settings
    parts = [programme.name, f"{count_text(programme.times_per_day, 'session')} a day"]
    prescribed = prescriptions_of(desk.catalogue, settings, ())
    if prescribed and len(prescribed[-1].weekdays) < 7:
        parts.append(f"on {count_text(len(prescribed[-1].weekdays), 'day')} a week")
    if settings.active_since is not None:
        since = settings.active_since
        parts.append(f"since {day_and_month(since)} {since.year}")
    return ", ".join(parts)


def _facts(gathered: _Gathered) -> tuple[Fact, ...]:
    span, totals = gathered.span, gathered.totals
    sessions = sum(each.sessions for each in totals)
    found = [*_kept(gathered), Fact(f"{sessions:,}", "sessions in all")]
    weeks = max(((span[1] - span[0]).days + 1) / 7, 1.0)
    minutes = sum(each.seconds for each in totals) / 60 / weeks
    found.append(Fact(f"{minutes:.0f} min", "a week on average"))
    before = _mean([each.pain_before for each in totals])
    after = _mean([each.pain_after for each in totals])
    if before and after:
        found.append(Fact(f"{before} → {after}", "pain before → after, of 10"))
    elif before or after:
        found.append(Fact(before or after, f"pain {'before' if before else 'after'}, of 10"))
    effort = _mean([each.effort for each in totals])
    return (*found, Fact(effort, "effort, of 10")) if effort else tuple(found)


def _kept(gathered: _Gathered) -> list[Fact]:
    """How many of the sessions that were due were done, and the score that forgives."""
    desk, sessions = gathered.desk, gathered.sessions
    prescribed = prescriptions_of(desk.catalogue, desk.keeper.settings, sessions)
    breaks = tuple(each.days for each in desk.breaks)
    found = adherence(
        due_days(prescribed, sessions, gathered.span, today=desk.today, breaks=breaks)
    )
    if found is None:
        return []
    return [
        Fact(f"{found.done:,} of {found.due:,}", "sessions that were due"),
        Fact(f"{found.percent}%", "regularity"),
    ]


def _mean(scores: Sequence[Scores]) -> str:
    count = sum(each.count for each in scores)
    return number(sum(each.total for each in scores) / count) if count else ""


def _items(gathered: _Gathered) -> tuple[str, ...]:
    """Those of the programme in its order, then the others, the most frequent first."""
    active = active_items(gathered.desk.catalogue, gathered.desk.following())
    known = tuple(item.id for item in active if item.id in gathered.done)
    others = gathered.done.keys() - set(known)
    return (*known, *sorted(others, key=lambda one: (-_times(gathered.done[one]), one)))


def _times(done: Mapping[Side | None, ItemDone]) -> int:
    return max(each.times for each in done.values())


def _exercise(gathered: _Gathered, reading: TrendReading, item: str) -> ExerciseLine:
    done = gathered.done[item]
    exercise = gathered.desk.catalogue.exercises.get(item)
    form = _latest_form(gathered, reading, item) if _times(done) else None
    sides = done.values()
    return ExerciseLine(
        name=form.name if form else exercise.name if exercise else item,
        prescribed=dose_short(form.dose) if form and form.dose else "",
        sessions=f"{_times(done):,} of {max(each.asked for each in sides):,}",
        sets=f"{sum(each.sets_done for each in sides):,} of {sum(each.sets for each in sides):,}",
        left=_amount(done.get(Side.LEFT)),
        right=_amount(done.get(Side.RIGHT)),
        both=_amount(done.get(None)),
    )


def _latest_form(gathered: _Gathered, reading: TrendReading, item: str) -> LatestForm | None:
    day = reading.latest_day(item)
    return gathered.desk.store.review.latest_form((day, day), item)


def _amount(done: ItemDone | None) -> str:
    """What was done in a set, on average; empty for a side that there is not."""
    if done is None:
        return ""
    if not done.times:
        return "–"
    return f"{done.seconds:.0f} s" if done.reps is None else f"{number(done.reps)} reps"


def _step(step: StepTaken) -> Remark:
    which = "a harder step" if step.is_harder else "an easier step"
    return Remark(_day(step.day), f"{step.form}: {which}")


def _pain(pain: PainTold) -> Remark:
    words = [pain.exercise, pain.side.value if pain.side else ""]
    words.append("" if pain.pain is None else f"pain {pain.pain} of 10")
    words.append("sharp or pinching" if pain.is_sharp else "")
    return Remark(_day(pain.day), ", ".join(word for word in words if word))


def _note(note: NoteWritten) -> Remark:
    text = " ".join(note.text.split())
    short = text if len(text) <= _LONGEST_NOTE else f"{text[:_LONGEST_NOTE].rstrip()} …"
    return Remark(_day(note.day), short)


def _day(day: date) -> str:
    return f"{day_and_month(day)} {day.year}"


def _left_out(count: int, one: str) -> str:
    return f"And {count_text(count, f'more {one}')}." if count > 0 else ""


def _more(found: Sequence[object]) -> str:
    return "Earlier ones are in the history." if len(found) > _MOST_REMARKS else ""
