"""What one session says about one exercise, at the rung and the dose that hold now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import islice
from typing import Final

from limber.advice.past import Past
from limber.advice.standing import Standing
from limber.catalogue.models import Side
from limber.engine.events import SetResult, SetStatus
from limber.history.models import ItemRecord, SessionRecord, SessionStatus
from limber.plan.blocks import blocks
from limber.plan.doses import amount
from limber.plan.models import Direction, Form, Step, StepKind, Timing

TOLERANCE_SECONDS: Final = 0.5
"""A hold that is let go within this of its end was held to its end."""


MOST_LOOKED_AT: Final = 30
"""Sessions of one item: more than any rule asks for, with as many that say nothing between."""


class Reach(StrEnum):
    """How far the weakest of the prescribed sets came, on the weaker side."""

    UNKNOWN = "unknown"
    """Some were never come to: missing data, which counts neither way."""
    SKIPPED = "skipped"
    EARLY = "early"
    """Below the range, in a dose that may be stopped early."""
    BELOW = "below"
    TARGET = "target"
    """Within the range, but not at its top."""
    TOP = "top"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A prescribed set: repetitions, or seconds."""

    place: tuple[Side | None, Direction | None, int]
    """Its side, direction and number."""
    least: float
    most: float
    may_stop_early: bool


_WORST_FIRST: Final = (
    Reach.BELOW,
    Reach.EARLY,
    Reach.SKIPPED,
    Reach.UNKNOWN,
    Reach.TARGET,
    Reach.TOP,
)


@dataclass(frozen=True, slots=True)
class Observation:
    """One session of an exercise."""

    session: str
    started_at: datetime
    reach: Reach
    achieved: Mapping[Side | None, tuple[float, ...]]
    """By side, for each set: repetitions, or seconds."""
    pain: int | None
    """The worst said in the exercise or after the session; None where nothing was said."""
    own_pain: int | None
    """The same, without what was said to be another exercise's."""
    is_sharp: bool
    usual_pain: int | None
    """What was usually said before a session, up to this one; the baseline."""
    next_pain: int | None
    """What was said before the session that came next; None where it was not asked or none came."""
    next_session: str | None
    effort: int | None
    is_flare: bool

    @property
    def day(self) -> date:
        """The local day."""
        return self.started_at.date()


def observations(past: Past, standing: Standing) -> tuple[Observation, ...]:
    """What the newest sessions since the last switch say of an item, oldest first."""
    since = past.chosen_at(standing.programme, standing.item.id)
    wanted = _prescribed(standing.form)
    newest_first = (
        _observe(past, index, standing.item.id, wanted)
        for index, session in reversed(tuple(enumerate(past.sessions)))
        if session.programme == standing.programme
        and (since is None or session.started_at >= since)
        and _is_the_same(past, session, standing)
    )
    return tuple(reversed(tuple(islice(newest_first, MOST_LOOKED_AT))))


def last_done(past: Past, standing: Standing) -> SessionRecord | None:
    """The last session in which anything of an item was done, on whatever rung."""
    return next(
        (
            session
            for session in reversed(past.sessions)
            if session.programme == standing.programme and past.worked(session.id, standing.item.id)
        ),
        None,
    )


def _is_the_same(past: Past, session: SessionRecord, standing: Standing) -> bool:
    """Whether an item was asked for on the rung and at the dose of now, and on no other."""
    item = standing.item.id
    asked = [each for each in past.items.get(session.id, ()) if each.item == item]
    done = past.worked(session.id, item) or past.sets.get((session.id, item), ())
    rungs = {_rung(result, asked, standing) for result in done}
    rungs |= {pain.rung or standing.form.rung for pain in session.pains if pain.item == item}
    if rungs != {standing.form.rung}:
        return False
    doses = [each.dose for each in asked if each.rung == standing.form.rung]
    return all(amount(dose) == amount(standing.form.dose) for dose in doses)


def _rung(result: SetResult, asked: Iterable[ItemRecord], standing: Standing) -> str:
    """The rung of a set; where it was not kept, the one that was asked for, or the exercise's."""
    if result.rung is not None:
        return result.rung
    rungs = {each.rung for each in asked if each.exercise == result.exercise}
    if len(rungs) == 1:
        return rungs.pop()
    return standing.form.rung if result.exercise == standing.form.exercise else result.exercise


def _observe(past: Past, index: int, item: str, wanted: tuple[Wanted, ...]) -> Observation:
    session = past.sessions[index]
    later = past.sessions[index + 1] if index + 1 < len(past.sessions) else None
    before = [s.pain_before for s in past.sessions[: index + 1] if s.pain_before is not None]
    during = [pain.pain for pain in session.pains if pain.item == item and pain.pain is not None]
    is_anothers = not during and any(pain.item != item for pain in session.pains)
    after = [] if session.pain_after is None else [session.pain_after]
    return Observation(
        session=session.id,
        started_at=session.started_at,
        reach=_reach(past, session, item, wanted),
        achieved=_achieved(past.worked(session.id, item)),
        pain=max(during + after, default=None),
        own_pain=max(during + ([] if is_anothers else after), default=None),
        is_sharp=any(pain.sharp for pain in session.pains if pain.item == item),
        usual_pain=sorted(before)[(len(before) - 1) // 2] if before else None,
        next_pain=None if later is None or is_anothers else later.pain_before,
        next_session=None if later is None else later.id,
        effort=session.effort,
        is_flare=session.flare,
    )


def _prescribed(form: Form) -> tuple[Wanted, ...]:
    """The sets that a form asks for, with the least and the most of each."""
    return tuple(_wanted(step) for block in blocks("", form, Timing()) for step in block)


def _wanted(step: Step) -> Wanted:
    place = (step.side, step.direction, step.set or 1)
    if step.kind is StepKind.REPS:
        least = step.reps or 1
        return Wanted(place, least, step.max_reps or least, step.may_stop_early)
    seconds = step.seconds or 0.0
    longest = step.max_seconds or seconds
    held, held_longest = seconds - TOLERANCE_SECONDS, longest - TOLERANCE_SECONDS
    return Wanted(place, held, held_longest, may_stop_early=False)


def _reach(past: Past, session: SessionRecord, item: str, wanted: tuple[Wanted, ...]) -> Reach:
    """The least that any prescribed set reached: the weaker side leads."""
    done = {each.key[1:]: each for each in past.sets.get((session.id, item), ())}
    cut_off = _cut_off(session)
    reached = {_reach_of(done.get(one.place), one, cut_off) for one in wanted}
    return next(each for each in _WORST_FIRST if each in reached)


def _cut_off(session: SessionRecord) -> SetResult | None:
    """The set in which a session was ended: how far it might have come is not known."""
    last = session.sets[-1].result if session.sets else None
    return last if session.status is SessionStatus.PARTIAL else None


def _reach_of(result: SetResult | None, wanted: Wanted, cut_off: SetResult | None) -> Reach:
    if result is None:
        return Reach.UNKNOWN
    if result.status is SetStatus.SKIPPED:
        return Reach.SKIPPED
    done = _amount_of(result)
    if done >= wanted.most:
        return Reach.TOP
    if done >= wanted.least:
        return Reach.TARGET
    if result is cut_off:
        return Reach.UNKNOWN
    is_early = wanted.may_stop_early and result.status is SetStatus.DONE
    return Reach.EARLY if is_early else Reach.BELOW


def _amount_of(result: SetResult) -> float:
    """What was done in a set: repetitions, or seconds where none were counted."""
    return result.seconds if result.reps is None else result.reps


def _achieved(worked: Iterable[SetResult]) -> Mapping[Side | None, tuple[float, ...]]:
    found: dict[Side | None, tuple[float, ...]] = {}
    for result in worked:
        found[result.side] = (*found.get(result.side, ()), _amount_of(result))
    return found
