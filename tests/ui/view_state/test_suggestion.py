"""What is proposed, in words."""

from dataclasses import replace
from datetime import datetime

import pytest

from limber.advice.relief import NoRelief
from limber.catalogue.loader import load_catalogue
from limber.catalogue.models import Origin
from limber.catalogue.safety import Place, SafetyNote
from limber.decoding import Decoder
from limber.history.proposals import Proposal, ProposedAction
from limber.paths import catalogue_dir
from limber.plan.access import Access
from limber.plan.doses import DoseChange
from limber.ui.view_state.ladders import active_items
from limber.ui.view_state.relief import build_relief
from limber.ui.view_state.suggestion import TITLES, build_suggestions, done_text
from tests.ui.real_catalogue import following

BOOK = load_catalogue((catalogue_dir(),), Decoder()).catalogue
BEGAN = {
    "one": datetime(2026, 11, 18, 7, 30),  # noqa: DTZ001 - local on purpose
    "two": datetime(2026, 11, 19, 20, 31),  # noqa: DTZ001 - local on purpose
}
PROPOSAL = Proposal(
    programme="full-hip-routine",
    item="clamshell",
    exercise="clamshell",
    rung="clamshell",
    action=ProposedAction.HARDER,
    to="clamshell-hold",
    rule="progress",
    reason="All sets done on 18 and 19 November.",
    evidence=("one", "two"),
)


def suggested(proposal=PROPOSAL, active=None):
    active = active or following("full-hip-routine")
    return build_suggestions(BOOK, active, [proposal], BEGAN)


def dose_only(action, **more):
    return replace(PROPOSAL, action=action, to=None, **more)


def test_a_harder_step_shows_what_is_played_now_and_then():
    (one,) = suggested()
    assert one.title == "Ready for a harder step"
    assert (one.now.name, one.then.name) == ("Clamshell (repetitions)", "Clamshell hold")
    assert one.now.dose != one.then.dose
    assert one.accept == "Switch to Clamshell hold"
    assert one.reason == PROPOSAL.reason
    assert (one.exercise, one.item) == ("clamshell-hold", "clamshell")


@pytest.mark.parametrize("action", ProposedAction)
def test_every_action_has_a_title_of_its_own(action):
    assert len({*TITLES.values()}) == len(ProposedAction)
    assert TITLES[action]


def test_a_set_less_keeps_the_exercise_and_changes_the_dose():
    proposal = replace(
        dose_only(ProposedAction.FEWER_SETS),
        item="supine-adductor-stretch",
        exercise="supine-adductor-stretch",
        rung="supine-adductor-stretch",
    )
    (one,) = suggested(proposal)
    assert one.then.name == one.now.name
    assert (one.now.dose, one.then.dose) == ("3 × 20 s", "2 × 20 s")
    assert one.accept == "Do one set less"


def test_all_sets_again_shows_the_full_dose():
    item = "supine-adductor-stretch"
    active = following("full-hip-routine")
    active = replace(active, doses={item: DoseChange(item, fewer_sets=2)})
    proposal = dose_only(ProposedAction.FULL_SETS, item=item, exercise=item, rung=item)
    (one,) = suggested(proposal, active)
    assert (one.now.dose, one.then.dose) == ("20 s", "3 × 20 s")


def test_leaving_out_leads_to_no_form():
    (one,) = suggested(dose_only(ProposedAction.STOP))
    assert one.then is None
    assert one.accept == "Leave it out"


def test_what_is_missing_for_the_step_is_said():
    active = replace(
        following("full-hip-routine"), access=Access(missing=frozenset({"resistance band"}))
    )
    (one,) = suggested(replace(PROPOSAL, to="banded-clamshell"), active)
    assert one.needs == "Needs a resistance band, which you have not ticked."


@pytest.mark.parametrize(
    "outdated",
    [
        replace(PROPOSAL, rung="clamshell-hold"),
        replace(PROPOSAL, to="no-such-rung"),
        replace(PROPOSAL, programme="hip-rotation-home"),
        replace(PROPOSAL, item="no-such-item"),
    ],
)
def test_what_no_longer_fits_is_passed_over(outdated):
    assert suggested(outdated) == ()


def test_without_a_programme_nothing_is_proposed():
    assert build_suggestions(BOOK, None, [PROPOSAL], BEGAN) == ()


def test_why_has_the_rule_its_thresholds_and_the_sessions():
    (one,) = suggested()
    assert one.why.rule.startswith(BOOK.rules.rules.progress.text)
    assert "Our choice: 2 sessions running." in one.why.thresholds
    assert "The lines for pain: 3 and 5." in one.why.thresholds
    assert one.why.sessions == ("Wed 18 Nov, 07:30", "Thu 19 Nov, 20:31")


def test_a_threshold_of_the_documents_is_not_called_our_choice():
    days = replace(BOOK.rules.rules.gap, ours=())
    changed = replace(BOOK.rules, rules=replace(BOOK.rules.rules, gap=days))
    proposal = replace(PROPOSAL, rule="gap")
    (one,) = build_suggestions(
        replace(BOOK, rules=changed), following("full-hip-routine"), [proposal], BEGAN
    )
    assert one.why.thresholds == ("14 days.",)


@pytest.mark.parametrize("rule", ["stop_now", "not_settled", "regress", "gap", "progress"])
def test_every_rule_that_proposes_can_be_explained(rule):
    (one,) = suggested(replace(PROPOSAL, rule=rule))
    assert one.why.rule


def test_a_switch_is_told_with_its_dose():
    form = following_form("clamshell")
    assert (
        done_text(ProposedAction.HARDER, form)
        == "Switched to Clamshell (repetitions), 20 reps, L+R."
    )
    assert done_text(ProposedAction.STOP, form) == "Clamshell (repetitions) is left out for now."


def following_form(item: str):
    items = active_items(BOOK, following("full-hip-routine"))
    return next(each.form for each in items if each.id == item)


def note(text: str, *shown: Place) -> SafetyNote:
    return SafetyNote("S-01", text, Origin.DOCUMENT_002, shown)


def test_no_relief_has_its_figures_and_the_notes_of_the_documents():
    found = NoRelief(datetime(2026, 11, 5).date(), 4.2, 4.4)  # noqa: DTZ001 - a day
    notes = [note("See somebody.", Place.NO_RELIEF), note("Other.", Place.EXERCISE)]
    relief = build_relief(found, notes)
    assert relief is not None
    assert relief.figures == (
        "Since 5 November, pain before sessions was 4 in the first week and 4 in the last."
    )
    assert relief.notes == ("See somebody.",)


def test_where_there_is_relief_nothing_is_said():
    assert build_relief(None, [note("See somebody.", Place.NO_RELIEF)]) is None
