"""The panels that ask for pain, and say what follows from the answer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from limber.advice.pain import Band
from limber.catalogue.safety import Place, SafetyNote
from limber.engine.moment import Moment
from limber.engine.table import Action
from limber.plan.models import Form, Plan
from limber.ui.icons import IconName
from limber.ui.view_state.felt import Felt
from limber.ui.view_state.player_keys import PlayerWish
from limber.ui.view_state.player_words import phase_word
from limber.ui.view_state.rung_words import named_with_dose
from limber.ui.widgets.pause_panel import Caution, PausePanelState
from limber.ui.widgets.pause_row import PauseRow, RowTone
from limber.ui.widgets.scale_words import PAIN_WORDS


@dataclass(frozen=True, slots=True)
class Said:
    """An answer: what hurts, how much, and what follows."""

    felt: Felt
    pain: int | None
    """None: it was sharp or new, and no number was said."""
    band: Band


def before_panel(moment: Moment) -> PausePanelState:
    """The question before the first position."""
    skip = PauseRow(
        PlayerWish.BIG, IconName.SKIP, "Skip this", "Nothing is noted, and you begin", "Space"
    )
    return PausePanelState(
        resume=None,
        rows=(skip,),
        title="Hip pain now?",
        detail="Before the session, 0 to 10. Press the number.",
        phase=phase_word(moment).phase,
        icon=IconName.FEEL,
        is_question=True,
        has_scale=True,
    )


def asking_panel(felt: Felt, moment: Moment) -> PausePanelState:
    """The question how much it hurts."""
    return PausePanelState(
        resume=None,
        rows=(
            PauseRow(
                PlayerWish.SHARP,
                IconName.OCTAGON_ALERT,
                "Sharp or new pain",
                "Ends the session. What you did is saved",
                "S",
                RowTone.DANGER,
            ),
            PauseRow(
                PlayerWish.BIG,
                IconName.PLAY,
                "Go on without an answer",
                "After 3-2-1. Nothing is noted",
                "Space",
            ),
        ),
        title="How much?",
        detail=f"{felt.words}. Press the number.",
        phase=phase_word(moment).phase,
        icon=IconName.OCTAGON_ALERT,
        is_question=True,
        has_scale=True,
    )


def easier_after(said: Said, moment: Moment, plan: Plan) -> Form | None:
    """The open form below the one that is on; none where nothing more of the item comes."""
    if said.felt.is_over:
        return None
    item = plan.item(moment.step.item or "")
    index = item.index_beside(moment.step.rung, -1)
    return None if index is None else item.forms[index]


def answer_panel(
    said: Said, moment: Moment, plan: Plan, notes: Iterable[SafetyNote]
) -> PausePanelState:
    """What follows from an answer: go on, go on gently, or stop this exercise."""
    easier = easier_after(said, moment, plan)
    is_stop = said.band is Band.STOP
    primary = _way_from_stop(said, easier, moment, plan) if is_stop else _GO_ON
    return PausePanelState(
        resume=primary,
        rows=tuple(_rows(said, easier, is_stop=is_stop)),
        title="Stop this one" if is_stop else "You may go on",
        detail=_detail(said),
        phase=phase_word(moment).phase,
        icon=IconName.OCTAGON_ALERT if is_stop else IconName.CHECK,
        is_question=True,
        caution=_caution(said, notes),
    )


def notes_at(notes: Iterable[SafetyNote], place: Place) -> tuple[str, ...]:
    """What the safety notes say at one place."""
    return tuple(note.text for note in notes if place in note.shown)


_GO_ON = PauseRow(PlayerWish.BIG, IconName.PLAY, "Go on", "", "Space")


def _way_from_stop(said: Said, easier: Form | None, moment: Moment, plan: Plan) -> PauseRow:
    if said.felt.is_over:
        following = plan.form_of(moment.step).name
        return PauseRow(PlayerWish.BIG, IconName.SKIP, f"On to: {following}", "", "Space")
    if easier is None:
        return PauseRow(PlayerWish.BIG, IconName.SKIP, "Skip this exercise", "", "Space")
    return PauseRow(PlayerWish.BIG, IconName.STAIRS_DOWN, f"Easier: {easier.name}", "", "Space")


def _rows(said: Said, easier: Form | None, *, is_stop: bool) -> Iterator[PauseRow]:
    if easier is not None and not is_stop:
        yield PauseRow(
            Action.EASIER,
            IconName.STAIRS_DOWN,
            "Switch to an easier version",
            named_with_dose(easier),
            "E",
        )
    if not said.felt.is_over and (easier is not None or not is_stop):
        yield PauseRow(
            PlayerWish.SKIP,
            IconName.SKIP,
            "Skip this exercise",
            "On to the next one; what you did is saved",
            "→",
        )
    yield PauseRow(PlayerWish.LEAVE, IconName.CHECK, "End and save", "The session ends here", "Esc")


def _detail(said: Said) -> str:
    pain = "Sharp or new" if said.pain is None else f"Pain {PAIN_WORDS.spoken(said.pain)}"
    return f"{pain}. {said.felt.words}"


def _caution(said: Said, notes: Iterable[SafetyNote]) -> Caution | None:
    match said.band:
        case Band.GO:
            return None
        case Band.AMBER:
            return Caution(
                "This session will not count as progress.", "Stay where it does not get worse."
            )
        case Band.STOP:
            first, *more = notes_at(notes, Place.PAIN_RISES) or ("",)
            return Caution(first, " ".join(more), is_danger=True) if first else None
