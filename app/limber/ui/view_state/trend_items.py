"""What was held or counted in each exercise, left against right, and the steps that were taken."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from limber.catalogue.kinds import Posture
from limber.catalogue.models import Catalogue, Side
from limber.history.models import Choice
from limber.history.review import ItemDay
from limber.plan.forms import PlanError, plan_item
from limber.ui.view_state.chart_scale import nice_ticks
from limber.ui.view_state.charts import Chart, Series, SeriesLook, Turn
from limber.ui.view_state.trend_spans import Bucket
from limber.ui.view_state.words import count_text

HARDER_NOTE = "moved to a harder step"
EASIER_NOTE = "to an easier one"


@dataclass(frozen=True, slots=True)
class ItemTrend:
    """One exercise."""

    chart: Chart
    caption: str
    """The unit, and from how much to how much."""
    posture: Posture | None
    """None where the exercise is no longer in the catalogue."""
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StepTaken:
    """An item was switched to another form."""

    item: str
    day: date
    is_harder: bool
    form: str = ""
    """The name of what is played since then."""


@dataclass(frozen=True, slots=True)
class _Mean:
    total: float = 0.0
    count: int = 0

    def plus(self, value: float) -> "_Mean":
        return _Mean(self.total + value, self.count + 1)

    @property
    def value(self) -> float:
        return self.total / self.count


_Key = tuple[Side | None, int, bool]
"""A side, a bucket, and whether it is counted in repetitions."""


@dataclass(slots=True)
class WorkTally:
    """Gathers days of work by item, side and stretch of time; they may come in any number."""

    buckets: Sequence[Bucket]
    _means: dict[str, dict[_Key, _Mean]] = field(
        default_factory=lambda: defaultdict[str, dict[_Key, _Mean]](dict)
    )
    _latest: dict[str, ItemDay] = field(default_factory=dict[str, ItemDay])

    def add(self, days: Iterable[ItemDay]) -> None:
        """Take in more days."""
        starts = [each.first for each in self.buckets]
        for each in days:
            bucket = bisect_right(starts, each.day) - 1
            latest = self._latest.get(each.item)
            if bucket < 0:
                continue
            if latest is None or latest.day <= each.day:
                self._latest[each.item] = each
            means = self._means[each.item]
            key = (each.side, bucket, each.reps is not None)
            value = each.seconds if each.reps is None else each.reps
            means[key] = means.get(key, _Mean()).plus(value)

    def items(self, first: Sequence[str]) -> tuple[str, ...]:
        """The items with work, those named first in their order, then those done last."""
        known = [item for item in first if item in self._latest]
        rest = sorted(self._latest.keys() - set(known), key=lambda one: self._latest[one].name)
        rest.sort(key=lambda one: self._latest[one].day, reverse=True)
        return (*known, *rest)

    def latest(self, item: str) -> ItemDay:
        """The last day on which an item was worked on."""
        return self._latest[item]

    def values(self, item: str, side: Side | None, *, in_reps: bool) -> tuple[float | None, ...]:
        """The mean of each bucket; None where nothing was done."""
        means = self._means[item]
        found = (means.get((side, index, in_reps)) for index in range(len(self.buckets)))
        return tuple(None if each is None else each.value for each in found)


def build_items(
    tally: WorkTally, catalogue: Catalogue, first: Sequence[str], steps: Sequence[StepTaken]
) -> tuple[ItemTrend, ...]:
    """A chart for each item in which something was done."""
    return tuple(_item(tally, catalogue, item, steps) for item in tally.items(first))


def steps_taken(catalogue: Catalogue, choices: Sequence[Choice]) -> tuple[StepTaken, ...]:
    """The steps up and down, one for each item and day, as they stood in the evening."""
    by_item = sorted(choices, key=lambda each: (each.programme, each.item, each.chosen_at))
    found: list[StepTaken] = []
    for (programme, item), own in groupby(by_item, lambda each: (each.programme, each.item)):
        found += _steps(catalogue, programme, item, tuple(own))
    return tuple(sorted(found, key=lambda each: each.day))


def _steps(
    catalogue: Catalogue, programme: str, item: str, choices: Sequence[Choice]
) -> Iterator[StepTaken]:
    followed = catalogue.programmes.get(programme)
    own = (
        next((each for each in followed.items if each.exercise == item), None) if followed else None
    )
    if own is None:
        return
    before: str | None = None
    for day, of_day in groupby(choices, lambda each: each.chosen_at.date()):
        rung = tuple(of_day)[-1].rung
        try:
            forms = plan_item(catalogue, own, rung)
        except PlanError:
            continue
        names = [form.rung for form in forms.forms]
        start = before if before in names else plan_item(catalogue, own).form.rung
        if start in names and rung != start:
            taken = forms.forms[names.index(rung)]
            is_harder = names.index(rung) > names.index(start)
            yield StepTaken(item, day, is_harder=is_harder, form=taken.name)
        before = rung


def _item(
    tally: WorkTally, catalogue: Catalogue, item: str, steps: Sequence[StepTaken]
) -> ItemTrend:
    latest = tally.latest(item)
    in_reps = latest.reps is not None
    series = tuple(_series(tally, item, in_reps=in_reps))
    turns = tuple(_turns(tally.buckets, item, steps))
    exercise = catalogue.exercises.get(latest.exercise)
    unit = "reps" if in_reps else "seconds"
    highest = max((v for each in series for v in each.values if v is not None), default=0.0)
    return ItemTrend(
        chart=Chart(
            title=latest.name,
            sentence=_sentence(series, unit),
            series=series,
            spoken=tuple(_spoken(tally.buckets, series, unit, turns)),
            marks=tuple(each.mark for each in tally.buckets),
            ticks=nice_ticks(highest, steps=3),
            unit="reps" if in_reps else "s",
            turns=turns,
        ),
        caption=", ".join([unit.capitalize(), *(_short(each) for each in series)]),
        posture=exercise.start_position.posture if exercise else None,
        figures=(latest.exercise, item),
    )


def _series(tally: WorkTally, item: str, *, in_reps: bool) -> Iterator[Series]:
    """Both sides, or one line where both did the same or work together."""
    sides: Mapping[Side | None, tuple[float | None, ...]] = {
        side: tally.values(item, side, in_reps=in_reps) for side in (Side.LEFT, Side.RIGHT, None)
    }
    left, right, both = sides[Side.LEFT], sides[Side.RIGHT], sides[None]
    if any(value is not None for value in both):
        yield Series("", SeriesLook.PLAIN, both, _end(both))
    if _rounded(left) == _rounded(right):
        if any(value is not None for value in left):
            yield Series("both sides", SeriesLook.PLAIN, left, _end(left))
        return
    for name, values, look in (
        ("left", left, SeriesLook.PLAIN),
        ("right", right, SeriesLook.SECOND),
    ):
        if any(value is not None for value in values):
            yield Series(name, look, values, f"{name[0].upper()} {_end(values)}")


def _rounded(values: Sequence[float | None]) -> list[int | None]:
    return [None if value is None else round(value) for value in values]


def _end(values: Sequence[float | None]) -> str:
    return next((f"{value:.0f}" for value in reversed(values) if value is not None), "")


def _sentence(series: Sequence[Series], unit: str) -> str:
    """From how much to how much, by side where they differ."""
    return ". ".join(_from_to(each, unit) for each in series)


def _from_to(series: Series, unit: str) -> str:
    first, last = _ends(series)
    side = f"{series.name.capitalize()}: " if series.name in ("left", "right") else ""
    amount = count_text(last, unit.removesuffix("s"))
    return f"{side}{amount}" if first == last else f"{side}from {first} to {amount}"


def _short(series: Series) -> str:
    """From how much to how much, in few words."""
    first, last = _ends(series)
    side = f"{series.name} " if series.name in ("left", "right") else ""
    return f"{side}{last}" if first == last else f"{side}{first} to {last}"


def _ends(series: Series) -> tuple[int, int]:
    known = [round(value) for value in series.values if value is not None]
    return known[0], known[-1]


def _spoken(
    buckets: Sequence[Bucket], series: Sequence[Series], unit: str, turns: Sequence[Turn]
) -> Iterator[str]:
    one = unit.removesuffix("s")
    for index, bucket in enumerate(buckets):
        words = [
            f"{each.name} {count_text(round(value), one)}".strip()
            for each in series
            if (value := each.values[index]) is not None
        ]
        words = words or ["nothing done"]
        words += [
            HARDER_NOTE if each.is_harder else f"moved {EASIER_NOTE}"
            for each in turns
            if each.point == index
        ]
        yield f"{bucket.name}: {', '.join(words)}"


def _turns(buckets: Sequence[Bucket], item: str, steps: Sequence[StepTaken]) -> Iterator[Turn]:
    starts = [each.first for each in buckets]
    for step in steps:
        point = bisect_right(starts, step.day) - 1
        if step.item == item and point >= 0:
            yield Turn(point, step.is_harder)
