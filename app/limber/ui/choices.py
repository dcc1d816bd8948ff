"""What the person chooses by using the pages, as changes of the settings."""

from dataclasses import replace
from datetime import date
from typing import Final

from limber.catalogue.models import Condition
from limber.engine.cues import Cue
from limber.history.proposals import Proposal, ProposedAction
from limber.plan.doses import DoseChange
from limber.plan.schedule import When
from limber.settings import Settings

MOST_CHOICES_KEPT: Final = 400
"""Of days and times: more than a year of one a day."""


def with_programme(settings: Settings, programme: str, today: date) -> Settings:
    """Follow a programme from today; choosing the same one again changes nothing."""
    if programme == settings.active_programme:
        return settings
    return replace(settings, active_programme=programme, active_since=today)


def with_rung(settings: Settings, programme: str, item: str, rung: str) -> Settings:
    """Play an item of a programme with this rung, at its own dose, from the next session on."""
    of_programme = {**settings.rungs.get(programme, {}), item: rung}
    chosen = replace(settings, rungs={**settings.rungs, programme: of_programme})
    return with_dose(chosen, programme, item, None)


def with_dose(settings: Settings, programme: str, item: str, change: DoseChange | None) -> Settings:
    """Play an item of a programme with its dose changed; None: as its rung has it."""
    if change is None and item not in settings.doses.get(programme, {}):
        return settings
    of_programme = dict(settings.doses.get(programme, {}))
    if change is None:
        del of_programme[item]
    else:
        of_programme[item] = change
    return replace(settings, doses={**settings.doses, programme: of_programme})


def with_when(settings: Settings, programme: str, when: When) -> Settings:
    """Have a programme's sessions on these days and times, from the choice's day on."""
    before = tuple(each for each in settings.when.get(programme, ()) if each.since < when.since)
    return with_all_whens(settings, programme, (*before[-MOST_CHOICES_KEPT + 1 :], when))


def with_all_whens(settings: Settings, programme: str, whens: tuple[When, ...]) -> Settings:
    """Have these choices of days and times for a programme, and no others."""
    others = {name: kept for name, kept in settings.when.items() if name != programme}
    return replace(settings, when={**others, programme: whens} if whens else others)


def proposed_change(
    proposal: Proposal, change: DoseChange | None, *, fewer_sets: int
) -> DoseChange | None:
    """What an item's dose becomes by a proposal; None where that asks for another rung.

    `fewer_sets` is how many sets are taken away at once.
    """
    if change is None or change.rung != proposal.rung:
        change = DoseChange(proposal.rung)
    match proposal.action:
        case ProposedAction.TOP_OF_RANGE:
            return replace(change, at_top=True)
        case ProposedAction.FULL_SETS:
            return replace(change, fewer_sets=0)
        case ProposedAction.FEWER_SETS:
            return replace(change, fewer_sets=change.fewer_sets + fewer_sets)
        case ProposedAction.STOP:
            return replace(change, left_out=True)
        case ProposedAction.HARDER | ProposedAction.EASIER:
            return None


def with_flare_day(settings: Settings, day: date | None) -> Settings:
    """Have the smaller session on a day; None: the usual one."""
    return replace(settings, flare_day=day)


def with_relief_read(settings: Settings, day: date) -> Settings:
    """Say no more of weeks without relief until there are as many new ones."""
    return replace(settings, relief_read=day)


def toggle_mute(settings: Settings) -> Settings:
    """Sounds off, or on again."""
    return replace(settings, muted=not settings.muted)


def with_cue(settings: Settings, cue: Cue, *, heard: bool) -> Settings:
    """Hear a cue in sessions, or leave it out."""
    others = {*settings.cues_left_out} - {cue}
    left_out = others if heard else {*others, cue}
    return replace(settings, cues_left_out=tuple(each for each in Cue if each in left_out))


def with_equipment(settings: Settings, thing: str, *, at_hand: bool) -> Settings:
    """Have a thing at hand, or do without it."""
    others = tuple(each for each in settings.missing_equipment if each != thing)
    return replace(settings, missing_equipment=others if at_hand else (*others, thing))


def with_condition(settings: Settings, condition: Condition, *, ticked: bool) -> Settings:
    """Ask first about the exercises that a condition concerns, or no longer."""
    chosen = {*settings.conditions, condition} if ticked else {*settings.conditions} - {condition}
    return replace(settings, conditions=tuple(each for each in Condition if each in chosen))


def with_safety_read(settings: Settings, day: date) -> Settings:
    """Know that the safety notes were read."""
    return replace(settings, safety_read=day)


def with_checked(settings: Settings) -> Settings:
    """Know that all that a session needs was looked at."""
    return replace(settings, checked=True)


def with_welcome_seen(settings: Settings) -> Settings:
    """Know that the welcome is over."""
    return replace(settings, welcome_seen=True)
