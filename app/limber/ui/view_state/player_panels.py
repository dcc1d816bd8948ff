"""The panels over the player: paused, and the question whether to end."""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil
from typing import Final

from limber.engine.events import PauseReason, SetResult, SetStatus
from limber.engine.moment import Moment
from limber.engine.table import Action, State
from limber.plan.models import Plan, PlanItem, Step, StepKind
from limber.ui.icons import IconName
from limber.ui.view_state.player_keys import PlayerWish
from limber.ui.view_state.player_words import phase_word
from limber.ui.view_state.rung_words import skipped_words
from limber.ui.widgets.pause_panel import Caution, PausePanelState
from limber.ui.widgets.pause_row import PauseRow, RowTone

NOT_SAVED: Final = "Not everything is saved yet. It is tried again until Limber is closed."


def paused_panel(
    moment: Moment,
    plan: Plan,
    results: tuple[SetResult, ...],
    possible: frozenset[Action],
    reason: PauseReason,
    change: str = "",
) -> PausePanelState:
    """What can be done while the session stands still.

    `change` says what a step to another form has just changed.
    """
    return PausePanelState(
        resume=PauseRow(PlayerWish.BIG, IconName.PLAY, "Resume", "", "Space"),
        rows=tuple(_paused_rows(moment, plan, results, possible)),
        detail=change or _where(moment, reason),
        saved_note="" if change else _saved(reason),
        phase=phase_word(moment).phase,
    )


def with_notice(panel: PausePanelState, notice: str) -> PausePanelState:
    """A panel with what the person should know, if there is such."""
    return replace(panel, caution=Caution(notice)) if notice else panel


def end_panel(moment: Moment, plan: Plan, results: tuple[SetResult, ...]) -> PausePanelState:
    """The question whether to end the session."""
    return PausePanelState(
        resume=PauseRow(PlayerWish.LEAVE, IconName.PLAY, "Keep going", "", "Esc"),
        rows=(
            PauseRow(
                PlayerWish.END,
                IconName.CHECK,
                "End the session",
                _kept(moment, plan, results),
                "Enter",
            ),
        ),
        title="End here?",
        detail=_where(moment, PauseReason.ASKED),
        saved_note="",
        phase=phase_word(moment).phase,
    )


def while_unsaved(panel: PausePanelState) -> PausePanelState:
    """A panel as it is true while something could not be written yet."""
    ends = (PlayerWish.END, PlayerWish.LEAVE)
    rows = tuple(
        replace(row, detail=NOT_SAVED) if row.action in ends else row for row in panel.rows
    )
    return replace(panel, saved_note="", rows=rows)


def _kept(moment: Moment, plan: Plan, results: tuple[SetResult, ...]) -> str:
    """What remains of the session when it ends here."""
    done = sum(result.status is not SetStatus.SKIPPED for result in results)
    if done:
        total = sum(step.kind.is_work for step in plan.steps)
        return f"{done} of {total} sets are saved. You can resume later."
    if moment.step.kind.is_work and moment.active_seconds > 0:
        return "This set is saved as far as it came. You can resume later."
    return "Nothing has been done yet, so nothing is saved."


def _paused_rows(
    moment: Moment, plan: Plan, results: tuple[SetResult, ...], possible: frozenset[Action]
) -> Iterator[PauseRow]:
    item = plan.item(moment.step.item or "")
    if Action.RESTART in possible:
        yield _restart(moment.step)
    rung = moment.step.rung or ""
    if Action.EASIER in possible:
        easier = _beside(item, rung, -1)
        yield PauseRow(
            Action.EASIER, IconName.STAIRS_DOWN, "Switch to an easier version", easier, "E"
        )
    if Action.HARDER in possible:
        harder = _beside(item, rung, 1)
        yield PauseRow(Action.HARDER, IconName.STAIRS_UP, "Switch to a harder version", harder, "H")
    yield PauseRow(
        PlayerWish.SKIP,
        IconName.SKIP,
        "Skip to the next exercise",
        _skipped(plan, item.id, results),
        "→",
    )
    yield PauseRow(
        PlayerWish.HURTS,
        IconName.OCTAGON_ALERT,
        "This hurts",
        "Asks how much, and says whether to go on",
        "X",
        RowTone.DANGER,
    )
    yield PauseRow(
        PlayerWish.LEAVE, IconName.CHECK, "End and save", "Resume later from here", "Esc"
    )


def _beside(item: PlanItem, rung: str, by: int) -> str:
    """The name of the next open form, and what was passed over on the way to it."""
    index = item.index_beside(rung, by)
    name = "" if index is None else item.forms[index].name
    skipped = skipped_words(item.skipped_beside(rung, by))
    return f"{name}. {skipped}" if skipped else name


def _restart(step: Step) -> PauseRow:
    length = f"{step.seconds:g} s from the beginning" if step.seconds else "From the first one"
    word = "hold" if step.kind is StepKind.HOLD else "set"
    return PauseRow(Action.RESTART, IconName.RESTART, f"Restart this {word}", length, "R")


def _skipped(plan: Plan, item: str, results: tuple[SetResult, ...]) -> str:
    total = sum(step.kind.is_work and step.item == item for step in plan.steps)
    done = sum(r.item == item and r.status is not SetStatus.SKIPPED for r in results)
    return f"Marked as partial: {done} of {total} sets done" if done else "Marked as skipped"


def _saved(reason: PauseReason) -> str:
    return "Not counted" if reason is PauseReason.GAP else "Place saved"


def _where(moment: Moment, reason: PauseReason) -> str:
    if reason is PauseReason.GAP:
        return "The computer was asleep"
    remaining, step = moment.remaining_seconds, moment.step
    place = _set(step)
    if moment.state is State.PAUSED and step.kind is StepKind.REPS:
        return f"{moment.reps_done} done in {place}"
    if remaining is None:
        return place.capitalize()
    left = f"{ceil(remaining)} s left"
    return f"{left} in {place}" if step.kind.is_work else f"{left} before {place}"


def _set(step: Step) -> str:
    """The set, then its side, as both stand in a sentence."""
    words = f"set {step.set} of {step.sets}"
    return f"{words}, {step.side} side" if step.side else words
