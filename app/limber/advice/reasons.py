"""Why something is proposed: one sentence with its figures and dates."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from limber.advice.hurt import Hurt
from limber.advice.observation import Observation
from limber.catalogue.models import Mode, Side
from limber.catalogue.rules import PainBands
from limber.dates import day_and_month
from limber.plan.blocks import blocks
from limber.plan.models import Form, Timing


def of_stop(seen: Observation | Hurt, bands: PainBands) -> str:
    """Rule 1."""
    if seen.is_sharp:
        return f"You said that it hurt sharply on {day_and_month(seen.day)}."
    return (
        f"Pain was {seen.own_pain} on {day_and_month(seen.day)}, above the line of"
        f" {bands.stop_above}."
    )


def of_unsettled(seen: Sequence[Observation], bands: PainBands) -> str:
    """Rule 3."""
    first = (
        f"Pain had not settled by the session after {_days(seen)}: it was"
        f" {_listed([f'{each.next_pain}' for each in seen])}"
    )
    usual = seen[-1].usual_pain
    if usual is not None and usual > bands.go_up_to:
        return f"{first}, above your usual {usual}."
    return f"{first}, above the line of {bands.go_up_to}."


def of_below(seen: Sequence[Observation], form: Form) -> str:
    """Rule 7."""
    return f"Less than the {_planned(form)} planned on {_days(seen)}: {_done(seen, form)}."


def of_gap(last: date, today: date) -> str:
    """Rule 8."""
    year = "" if last.year == today.year else f" {last.year}"
    return (
        f"The last time was {day_and_month(last)}{year}, {(today - last).days} days ago;"
        " a lower step makes coming back easier."
    )


def of_progress(seen: Sequence[Observation], form: Form) -> str:
    """Rule 6, on the last step or at the top of the range."""
    return f"All sets done on {_days(seen)}, {_done(seen, form)}, {_pain(seen)}."


def _pain(seen: Sequence[Observation]) -> str:
    worst = max(each.pain or 0 for each in seen)
    return f"with pain in and after them never above {worst}" if worst else "without pain"


def _planned(form: Form) -> str:
    """The least of a set: 8 reps, 30 s."""
    step = blocks("", form, Timing())[0][0]
    least = step.reps if form.dose.mode is Mode.REPS else step.seconds
    return f"{least or 0:g} {_unit(form)}"


def _unit(form: Form) -> str:
    return "reps" if form.dose.mode is Mode.REPS else "s"


def _done(seen: Sequence[Observation], form: Form) -> str:
    """What was done in the last of the sessions, the sides apart: left 8 and 8, right 10."""
    achieved = seen[-1].achieved
    sides = [
        f"{f'{side.value} ' if side else ''}{_amounts(achieved[side])}"
        for side in (None, Side.LEFT, Side.RIGHT)
        if side in achieved
    ]
    last = "" if len(seen) == 1 else "last time "
    return f"{last}{', '.join(sides)} {_unit(form)}"


def _amounts(amounts: Sequence[float]) -> str:
    """Sets that are alike together: 2 × 10 and 8."""
    often = Counter(f"{round(each):d}" for each in amounts)
    return _listed([f"{n} × {text}" if n > 1 else text for text, n in often.items()])


def _days(seen: Sequence[Observation]) -> str:
    """18 and 20 November; two sessions of one day: 20 November (twice)."""
    days = list(dict.fromkeys(each.day for each in seen))
    if len(days) == 1:
        often = "" if len(seen) == 1 else " (both sessions)" if len(seen) == 2 else ""
        return f"{day_and_month(days[0])}{often}"
    one_month = len({(day.year, day.month) for day in days}) == 1
    early = [f"{day.day}" if one_month else day_and_month(day) for day in days[:-1]]
    return _listed([*early, day_and_month(days[-1])])


def _listed(words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"
