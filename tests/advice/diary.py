"""A diary of one exercise with a rung below and above it, and what is advised from it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta, timezone
from typing import Final

from limber.advice.past import Past, past_of
from limber.advice.progression import advise
from limber.advice.standing import Standing, standings
from limber.catalogue.models import CountRange, Dose, Per, Side
from limber.catalogue.rules import Rules
from limber.engine.events import SetResult, SetStatus
from limber.history.models import (
    Choice,
    ChosenBy,
    ItemRecord,
    Pain,
    SessionRecord,
    SessionStatus,
    SetRecord,
)
from limber.history.proposals import Answer, Proposal, StoredProposal
from limber.plan.access import Access
from limber.plan.doses import DoseChange
from tests.fakes.plans import Shelf, exercise, item, ladder, reps_dose, rung
from tests.fakes.rules import RULES

START: Final = date(2026, 11, 1)
ZONE: Final = timezone(timedelta(hours=1))
DOSE: Final = reps_dose(CountRange(8, 10), sets=2, per=Per.SIDE, first=Side.LEFT)
"""Two sets of 8–10 on each side."""
TOP: Final = (10, 10, 10, 10)
"""Left, left, right, right."""
TARGET: Final = (8, 9, 8, 10)
BELOW: Final = (10, 10, 7, 10)


@dataclass(frozen=True, slots=True)
class Day:
    """One session: the repetitions of each set, and what was said."""

    number: int
    """Days after the first of November."""
    reps: Sequence[int | None] = TOP
    """By set, left before right; None: never come to; 0: skipped."""
    before: int | None = 1
    after: int | None = 2
    effort: int | None = None
    hurts: int | None = None
    is_sharp: bool = False
    other_hurts: int | None = None
    flare: bool = False
    status: SessionStatus = SessionStatus.DONE
    rehearsal: bool = False
    rung: str = "own"
    hour: int = 8
    dose: Dose = DOSE

    @property
    def started_at(self) -> datetime:
        """In local time."""
        moment = datetime(START.year, START.month, START.day, self.hour, tzinfo=ZONE)
        return moment + timedelta(days=self.number)

    @property
    def id(self) -> str:
        """Unique in a diary."""
        return f"day-{self.number}-{self.hour}"

    def record(self) -> SessionRecord:
        """As the history has it."""
        begun = self.started_at
        return SessionRecord(
            id=self.id,
            programme="evening",
            programme_name="Evening",
            session_of_day=1,
            started_at=begun,
            ended_at=begun + timedelta(minutes=5),
            status=self.status,
            rehearsal=self.rehearsal,
            speed=20.0 if self.rehearsal else 1.0,
            pain_before=self.before,
            pain_after=self.after,
            effort=self.effort,
            note=None,
            sets=tuple(
                SetRecord(self._set(index, reps), begun)
                for index, reps in enumerate(self.reps)
                if reps is not None
            ),
            pains=tuple(self._pains()),
            flare=self.flare,
        )

    def asked(self) -> tuple[ItemRecord, ...]:
        """What was asked for."""
        return (ItemRecord("own", self.rung, self.rung.upper(), self.rung, self.dose),)

    def _set(self, index: int, reps: int) -> SetResult:
        in_side = len(self.reps) // 2
        status = SetStatus.SKIPPED if reps == 0 else SetStatus.DONE
        return SetResult(
            item="own",
            exercise=self.rung,
            exercise_name=self.rung.upper(),
            side=Side.LEFT if index < in_side else Side.RIGHT,
            direction=None,
            set=index % in_side + 1,
            status=status if reps == 0 or reps >= 8 else SetStatus.PARTIAL,
            reps=reps,
            target_reps=8,
            seconds=reps * 5.0,
            target_seconds=40.0,
            rung=self.rung,
        )

    def _pains(self) -> list[Pain]:
        told = [("own", self.hurts, self.is_sharp), ("other", self.other_hurts, False)]
        return [
            Pain(of, of, self.rung, None, pain, sharp, self.started_at)
            for of, pain, sharp in told
            if pain is not None or sharp
        ]


@dataclass(frozen=True, slots=True)
class Diary:
    """Days, oldest first, and what the person chose and answered."""

    days: Sequence[Day]
    rules: Rules = RULES
    rung: str = "own"
    change: DoseChange | None = None
    access: Access = field(default_factory=Access)
    choices: tuple[Choice, ...] = ()
    answers: tuple[StoredProposal, ...] = ()
    today: int | None = None
    """None: the day of the last session."""

    def past(self) -> Past:
        """What the rules know."""
        records = tuple(day.record() for day in self.days)
        items = {day.id: day.asked() for day in self.days}
        return past_of(records, items, self.choices, self.answers)

    def standings(self) -> tuple[Standing, ...]:
        """Where the person stands."""
        catalogue = shelf().catalogue()
        doses = {"own": self.change} if self.change else {}
        programme = catalogue.programmes["evening"]
        return standings(catalogue, programme, {"own": self.rung}, doses, self.access)

    def advice(self) -> tuple[Proposal, ...]:
        """What is proposed."""
        last = max((day.number for day in self.days), default=0)
        today = START + timedelta(days=last if self.today is None else self.today)
        return advise(self.past(), self.standings(), self.rules, today)

    def answered(self, answer: Answer, day: int) -> "Diary":
        """The diary with what is proposed now answered in the evening of a day."""
        at = Day(day, hour=20).started_at
        stored = tuple(StoredProposal(each, at, answer, at) for each in self.advice())
        return replace(self, answers=self.answers + stored)


def shelf() -> Shelf:
    """`own` with `easy` below it and `hard` above it, which needs a band."""
    exercises = [
        exercise("easy", DOSE),
        exercise("own", DOSE),
        exercise("hard", DOSE, equipment=("band",)),
    ]
    rungs = [rung(each.id) for each in exercises]
    return Shelf(exercises, [ladder("steps", *rungs)], [item("own")])


def chosen(rung_id: str, day: int, by: ChosenBy = ChosenBy.HAND) -> Choice:
    """A rung chosen in the evening of a day."""
    return Choice("evening", "own", rung_id, Day(day, hour=20).started_at, by)


def told(proposals: Sequence[Proposal]) -> list[tuple[str, str | None, str]]:
    """Action, rung and rule of each proposal."""
    return [(each.action.value, each.to, each.rule) for each in proposals]
