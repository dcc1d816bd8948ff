"""The ladders of an exercise's page: its rungs in words, and which can be switched to."""

from dataclasses import dataclass

from limber.catalogue.models import Catalogue, Exercise, Ladder, Origin, Posture, Rung
from limber.plan.access import Access
from limber.plan.forms import rung_form
from limber.plan.models import Form, PlanItem
from limber.ui.view_state.access_words import what_it_needs, what_it_needs_in_short
from limber.ui.view_state.ladders import ladders_with
from limber.ui.view_state.names import origin_name
from limber.ui.view_state.words import dose_long, dose_short


@dataclass(frozen=True, slots=True)
class RungView:
    """One step of a ladder, as a card."""

    rung: str
    exercise: str
    posture: Posture
    caption: str
    name: str
    dose: str
    reason: str
    source: str
    is_now: bool
    """It is what the programme plays."""
    is_shown: bool
    """Its exercise is the one whose page this is."""
    switch: str
    """What the button that switches to it says to a screen reader; empty where there is none."""
    is_harder: bool
    """It stands above what the programme plays."""
    note: str
    """What stands in the way of it; empty where nothing does."""
    note_short: str
    """The same for a card, where the page says more."""
    spoken: str
    figures: tuple[str, ...] = ()
    """Whose figure to show: the first of these ids that has one."""


@dataclass(frozen=True, slots=True)
class LadderView:
    """One ladder, easier to harder."""

    title: str
    caption: str
    item: str
    """The item that a switch is for; empty where the rungs can only be opened."""
    rungs: tuple[RungView, ...]

    def beside(self) -> tuple[RungView, ...]:
        """The step to offer on the way down and the one on the way up, where there is one.

        That is the nearest that nothing stands in the way of, or else the nearest.
        """
        easier = [rung for rung in reversed(self.rungs) if rung.switch and not rung.is_harder]
        harder = [rung for rung in self.rungs if rung.switch and rung.is_harder]
        return tuple(min(way, key=lambda rung: bool(rung.note)) for way in (easier, harder) if way)


def build_ladders(
    catalogue: Catalogue, exercise: Exercise, item: PlanItem | None, access: Access | None = None
) -> tuple[LadderView, ...]:
    """Every ladder on which the exercise stands; a ladder of one rung is none."""
    access = access or Access()
    ladders = [one for one in ladders_with(catalogue, exercise) if len(one.rungs) > 1]
    return tuple(_ladder(catalogue, ladder, exercise, item, access) for ladder in ladders)


def _ladder(
    catalogue: Catalogue,
    ladder: Ladder,
    exercise: Exercise,
    item: PlanItem | None,
    access: Access,
) -> LadderView:
    ids = [rung.id for rung in ladder.rungs]
    forms = [_form(catalogue, rung, item, access) for rung in ladder.rungs]
    now = ids.index(item.form.rung) if item is not None and item.form.rung in ids else None
    switches = item is not None and any(rung.exercise == item.id for rung in ladder.rungs)
    return LadderView(
        title="Your steps" if now is not None else "Easier and harder",
        caption=f"{ladder.name}, easier to harder",
        item=item.id if item is not None and switches and now is not None else "",
        rungs=tuple(
            _rung(
                catalogue,
                rung,
                forms[number],
                _Standing(number, now, tuple(form.is_open for form in forms), switches),
                is_shown=rung.exercise == exercise.id,
            )
            for number, rung in enumerate(ladder.rungs)
        ),
    )


@dataclass(frozen=True, slots=True)
class _Standing:
    """Where a rung stands on its ladder, counted from 0."""

    at: int
    now: int | None
    are_open: tuple[bool, ...]
    """For each rung, whether nothing stands in the way of it."""
    switches: bool

    @property
    def is_near(self) -> bool:
        """Whether it is beside what is played, with none but closed rungs between."""
        if self.now is None or self.at == self.now:
            return False
        between = range(min(self.at, self.now) + 1, max(self.at, self.now))
        return not any(self.are_open[index] for index in between)

    @property
    def is_harder(self) -> bool:
        return self.now is not None and self.at > self.now

    def caption(self) -> str:
        return f"Step {self.at + 1} of {len(self.are_open)}{self._compared()}"

    def _compared(self) -> str:
        if self.now is None:
            return ""
        if self.at == self.now:
            return ", now"
        return ", harder" if self.is_harder else ", easier"


def _rung(
    catalogue: Catalogue, rung: Rung, form: Form, standing: _Standing, *, is_shown: bool
) -> RungView:
    source = _source(catalogue, rung)
    caption = standing.caption()
    can_switch = standing.switches and standing.is_near
    note = what_it_needs(form)
    return RungView(
        rung=rung.id,
        exercise=form.exercise,
        posture=form.posture,
        caption=caption,
        name=form.name,
        dose=dose_short(form.dose),
        reason=rung.reason,
        source=source,
        is_now=standing.at == standing.now,
        is_shown=is_shown,
        switch=f"Switch to {form.name}" if can_switch else "",
        is_harder=standing.is_harder,
        note=note,
        note_short=what_it_needs_in_short(form),
        spoken=" ".join(
            text
            for text in (
                f"{caption}. {form.name}. {dose_long(form.dose)}.",
                note,
                rung.reason,
                source,
            )
            if text
        ),
        figures=(rung.id, form.exercise),
    )


def _form(catalogue: Catalogue, rung: Rung, item: PlanItem | None, access: Access) -> Form:
    """The rung as it would be played: for the item's own form, with the programme's dose."""
    for form in item.forms if item is not None else ():
        if form.rung == rung.id:
            return form
    return rung_form(catalogue, rung, access)


def _source(catalogue: Catalogue, rung: Rung) -> str:
    named = [origin_name(catalogue, one) for one in rung.sources if one is not Origin.OURS]
    ours = ["our own choice"] if Origin.OURS in rung.sources else []
    return f"From {' and '.join((*named, *ours))}." if named else "Our own choice."
