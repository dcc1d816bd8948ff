"""What the app proposes, in words: the step, its reason, and the rule behind it."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import datetime
from typing import Final

from limber.catalogue.models import Catalogue
from limber.catalogue.rules import Rule, Rules
from limber.history.proposals import Proposal, ProposedAction
from limber.plan.doses import DoseChange
from limber.plan.forms import plan_item
from limber.plan.models import Form, PlanItem
from limber.ui.choices import proposed_change
from limber.ui.view_state.access_words import what_it_needs
from limber.ui.view_state.ladders import Active, active_items
from limber.ui.view_state.suggestion_state import Figure, Suggestion, Why
from limber.ui.view_state.words import (
    count_text,
    day_short,
    dose_short,
    number_text,
    sentence_case,
    time_text,
)

TITLES: Final = {
    ProposedAction.HARDER: "Ready for a harder step",
    ProposedAction.EASIER: "An easier step",
    ProposedAction.TOP_OF_RANGE: "To the top of the range",
    ProposedAction.FEWER_SETS: "One set less",
    ProposedAction.FULL_SETS: "All sets again",
    ProposedAction.STOP: "Leave it out for now",
}
_ACCEPTS: Final = {
    ProposedAction.TOP_OF_RANGE: "Go to the top",
    ProposedAction.FEWER_SETS: "Do one set less",
    ProposedAction.FULL_SETS: "Do all sets",
    ProposedAction.STOP: "Leave it out",
}
_DONE: Final = {
    ProposedAction.TOP_OF_RANGE: "{} goes to the top of its range.",
    ProposedAction.FEWER_SETS: "{} has one set less.",
    ProposedAction.FULL_SETS: "{} has all its sets again.",
    ProposedAction.STOP: "{} is left out for now.",
}


def build_suggestions(
    catalogue: Catalogue,
    active: Active | None,
    proposals: Iterable[Proposal],
    began: Mapping[str, datetime],
) -> tuple[Suggestion, ...]:
    """The proposals for the programme that is followed, as they come.

    One that no longer fits what is chosen is passed over.
    """
    items = {item.id: item for item in active_items(catalogue, active)}
    return tuple(
        _suggestion(catalogue, active, items[each.item], each, began)
        for each in proposals
        if active is not None and each.item in items and _fits(active, items[each.item], each)
    )


def done_text(action: ProposedAction, form: Form) -> str:
    """What was done when a proposal is accepted, with the form that is played from now on."""
    template = _DONE.get(action)
    return template.format(form.name) if template else switched_text(form)


def switched_text(form: Form) -> str:
    """What was switched to, with its dose and what stands in its way."""
    return " ".join(
        (f"Switched to {form.name}, {dose_short(form.dose)}.", what_it_needs(form))
    ).strip()


def _fits(active: Active, item: PlanItem, proposal: Proposal) -> bool:
    is_its = proposal.programme == active.programme.id and proposal.rung == item.form.rung
    leads = proposal.to is None or any(form.rung == proposal.to for form in item.forms)
    return is_its and leads


def _suggestion(
    catalogue: Catalogue,
    active: Active,
    item: PlanItem,
    proposal: Proposal,
    began: Mapping[str, datetime],
) -> Suggestion:
    then = _then(catalogue, active, item, proposal)
    return Suggestion(
        proposal=proposal.id,
        exercise=then.exercise if then and proposal.to else item.form.exercise,
        item=item.id,
        title=TITLES[proposal.action],
        is_harder=proposal.action
        in (ProposedAction.HARDER, ProposedAction.TOP_OF_RANGE, ProposedAction.FULL_SETS),
        now=_figure(item.form),
        then=_figure(then) if then else None,
        reason=proposal.reason,
        accept=_ACCEPTS.get(proposal.action) or f"Switch to {then.name if then else ''}",
        accept_short=_ACCEPTS.get(proposal.action, "Switch to this step"),
        needs=what_it_needs(then) if then else "",
        why=_why(catalogue.rules, proposal, began),
    )


def _figure(form: Form) -> Figure:
    return Figure(form.name, dose_short(form.dose), form.posture, (form.rung, form.exercise))


def _then(catalogue: Catalogue, active: Active, item: PlanItem, proposal: Proposal) -> Form | None:
    """The form that would be played; None where it would be left out."""
    if proposal.to is not None:
        return next(form for form in item.forms if form.rung == proposal.to)
    change = _changed(catalogue.rules, active.doses.get(item.id), proposal)
    if change is None or change.left_out:
        return None
    own = next(each for each in active.programme.items if each.exercise == item.id)
    return plan_item(catalogue, own, item.form.rung, change=change, access=active.access).form


def _changed(rules: Rules, change: DoseChange | None, proposal: Proposal) -> DoseChange | None:
    return proposed_change(proposal, change, fewer_sets=rules.rules.not_settled.fewer_sets)


def _why(rules: Rules, proposal: Proposal, began: Mapping[str, datetime]) -> Why:
    names = ("progress", "qualifies") if proposal.rule == "progress" else (proposal.rule,)
    found = [rule for name in names for rule in _rules_named(rules, name)]
    thresholds = (line for rule in found for line in _thresholds(rule))
    return Why(
        rule=" ".join(rule.text for rule in found),
        thresholds=(*thresholds, *_pain_lines(rules, proposal.rule)),
        sessions=tuple(
            f"{day_short(began[session].date())}, {time_text(began[session])}"
            for session in proposal.evidence
            if session in began
        ),
    )


def _rules_named(rules: Rules, name: str) -> tuple[Rule, ...]:
    found: object = getattr(rules.rules, name, None)
    return (found,) if isinstance(found, Rule) else ()


def _thresholds(rule: Rule) -> Iterable[str]:
    """Each number of a rule in words, those that no document has said to be ours."""
    for name in (each.name for each in fields(rule) if each.name not in ("text", "ours")):
        value: object = getattr(rule, name)
        if isinstance(value, int | float):
            said = _threshold(name, value)
            yield f"Our choice: {said}." if name in rule.ours else f"{sentence_case(said)}."


def _threshold(name: str, value: float) -> str:
    match name:
        case "fewer_sets":
            return f"{count_text(round(value), 'set')} less"
        case "sessions_to_step_down":
            return f"{count_text(round(value), 'session')} running to step down"
        case "sessions":
            return f"{count_text(round(value), 'session')} running"
        case "days":
            return count_text(round(value), "day")
        case "effort_at_most":
            return f"effort up to {number_text(value)}"
        case "rise_above":
            return f"a rise of more than {number_text(value)}"
        case _:
            return f"{name.replace('_', ' ')} {number_text(value)}"


def _pain_lines(rules: Rules, rule: str) -> tuple[str, ...]:
    """The lines for pain, for the rules that speak of them."""
    if rule not in ("stop_now", "not_settled", "progress"):
        return ()
    pain = rules.pain
    return (f"The lines for pain: {pain.go_up_to} and {pain.stop_above}.",)
