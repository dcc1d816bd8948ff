"""The proposals: at most one step for each exercise, the most urgent rule first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from limber.advice import reasons
from limber.advice.hurt import holds_back, hurt_last, must_stop
from limber.advice.observation import Observation, last_done, observations
from limber.advice.pain import is_rising, is_unsettled
from limber.advice.past import Past
from limber.advice.progress import Verdict, qualifying
from limber.advice.regress import below_minimum, is_long_ago
from limber.advice.standing import Standing
from limber.catalogue.rules import Rules
from limber.history.proposals import Answer, Proposal, ProposedAction
from limber.plan.doses import at_top, can_lose_a_set

URGENCY: Final = ("stop_now", "gap", "not_settled", "regress", "progress")
"""The rules that propose something, by name; the others hold them back."""


def advise(
    past: Past, standings: Iterable[Standing], rules: Rules, today: date
) -> tuple[Proposal, ...]:
    """What to change next time, the most urgent first; the same for the same history and rules.

    What was answered is not proposed again until all of its evidence is newer than the answer.
    An exercise that stands in several places is changed in one of them at a time.
    """
    found = [_Case(past, standing, rules, today).proposal() for standing in standings]
    open_ = [each for each in found if each is not None and not is_declined(past, each)]
    by_exercise: dict[str, Proposal] = {}
    for each in sorted(open_, key=lambda each: URGENCY.index(each.rule)):
        by_exercise.setdefault(each.exercise, each)
    return tuple(by_exercise.values())


def is_declined(past: Past, proposal: Proposal) -> bool:
    """Rule 10: whether the person has said not yet, and nothing new has come since."""
    started = {each.id: each.started_at for each in past.sessions}
    oldest = min(started[session] for session in proposal.evidence)
    return any(
        stored.answer is Answer.NOT_YET
        and stored.answered_at is not None
        and oldest < stored.answered_at
        and _is_the_same_step(stored.proposal, proposal)
        for stored in past.proposals
    )


def _is_the_same_step(one: Proposal, other: Proposal) -> bool:
    return (one.programme, one.item, one.action, one.to, one.rule) == (
        other.programme,
        other.item,
        other.action,
        other.to,
        other.rule,
    )


@dataclass(frozen=True, slots=True)
class _Case:
    """One item of a programme before the rules."""

    past: Past
    standing: Standing
    rules: Rules
    today: date

    def proposal(self) -> Proposal | None:
        """The proposal of the most urgent rule that has one."""
        seen = observations(self.past, self.standing)
        return (
            self._stop_now(seen)
            or self._gap()
            or self._not_settled(seen)
            or self._regress(seen)
            or self._progress(seen)
        )

    def _stop_now(self, seen: tuple[Observation, ...]) -> Proposal | None:
        same = seen[-1] if seen else None
        after = same.started_at if same else None
        last = hurt_last(self.past, self.standing, after) or same
        if last is None or not must_stop(last, self.rules.pain):
            return None
        reason, evidence = reasons.of_stop(last, self.rules.pain), (last.session,)
        return self._easier("stop_now", reason, evidence) or self._stop(reason, evidence)

    def _not_settled(self, seen: tuple[Observation, ...]) -> Proposal | None:
        rule, bands = self.rules.rules.not_settled, self.rules.pain
        asked = [each for each in seen if each.next_pain is not None]
        last = asked[-rule.sessions_to_step_down :]
        if not last or not is_unsettled(last[-1], bands):
            return None
        again = len(last) == rule.sessions_to_step_down and all(
            is_unsettled(each, bands) for each in last
        )
        shown = last if again else last[-1:]
        reason = reasons.of_unsettled(shown, bands)
        evidence = tuple(
            dict.fromkeys((*_ids(shown), *(each.next_session or "" for each in shown[-1:])))
        )
        down = self._easier("not_settled", reason, evidence)
        fewer = self._fewer_sets("not_settled", reason, evidence)
        return (down or fewer) if again else (fewer or down)

    def _regress(self, seen: tuple[Observation, ...]) -> Proposal | None:
        short = below_minimum(seen, self.rules.rules)
        if not short:
            return None
        reason, evidence = reasons.of_below(short, self.standing.form), _ids(short)
        return self._easier("regress", reason, evidence) or self._fewer_sets(
            "regress", reason, evidence
        )

    def _gap(self) -> Proposal | None:
        last = last_done(self.past, self.standing)
        if last is None:
            return None
        chosen = self.past.chosen_at(self.standing.programme, self.standing.item.id)
        day = last.started_at.date()
        is_chosen_since = chosen is not None and chosen > last.started_at
        if is_chosen_since or not is_long_ago(day, self.today, self.rules.rules.gap):
            return None
        return self._easier("gap", reasons.of_gap(day, self.today), (last.id,))

    def _progress(self, seen: tuple[Observation, ...]) -> Proposal | None:
        """Rules 4 to 6: full sets first, then the top of the range, then the next rung."""
        running, reached = qualifying(seen, self.rules, self.today)
        trend = self.rules.rules.rising_trend
        if not running or is_rising(self.past.sessions, running[-1].day, trend):
            return None
        if holds_back(self.past, self.standing, running[-1].started_at, self.rules.pain):
            return None
        reason = reasons.of_progress(running, self.standing.form)
        change, dose = self.standing.change, self.standing.form.dose
        if change is not None and change.fewer_sets:
            return self._made(ProposedAction.FULL_SETS, None, "progress", reason, _ids(running))
        if reached is Verdict.TARGET:
            if at_top(dose) == dose:
                return None
            top = ProposedAction.TOP_OF_RANGE
            return self._made(top, None, "progress", reason, _ids(running))
        harder = self.standing.item.harder
        if harder is None:
            return None
        return self._made(ProposedAction.HARDER, harder.rung, "progress", reason, _ids(running))

    def _stop(self, reason: str, evidence: tuple[str, ...]) -> Proposal | None:
        """Leave it out, unless it is left out already and was done all the same."""
        change = self.standing.change
        if change is not None and change.left_out:
            return None
        return self._made(ProposedAction.STOP, None, "stop_now", reason, evidence)

    def _easier(self, rule: str, reason: str, evidence: tuple[str, ...]) -> Proposal | None:
        easier = self.standing.item.easier
        if easier is None:
            return None
        return self._made(ProposedAction.EASIER, easier.rung, rule, reason, evidence)

    def _fewer_sets(self, rule: str, reason: str, evidence: tuple[str, ...]) -> Proposal | None:
        if not can_lose_a_set(self.standing.form.dose):
            return None
        return self._made(ProposedAction.FEWER_SETS, None, rule, reason, evidence)

    def _made(
        self,
        action: ProposedAction,
        to: str | None,
        rule: str,
        reason: str,
        evidence: tuple[str, ...],
    ) -> Proposal:
        form = self.standing.form
        return Proposal(
            programme=self.standing.programme,
            item=self.standing.item.id,
            exercise=form.exercise,
            rung=form.rung,
            action=action,
            to=to,
            rule=rule,
            reason=reason,
            evidence=evidence,
        )


def _ids(seen: Iterable[Observation]) -> tuple[str, ...]:
    return tuple(each.session for each in seen)
