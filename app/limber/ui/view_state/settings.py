"""What Settings shows: every choice with its words, and what holds now."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from limber.catalogue.models import Catalogue
from limber.plan.models import Timing
from limber.settings import Settings
from limber.ui.view_state.about import AboutState
from limber.ui.view_state.cue_card import CueState, build_cues
from limber.ui.view_state.data import DataState
from limber.ui.view_state.history_words import saved_text
from limber.ui.view_state.pain_lines import PainLines, pain_lines
from limber.ui.view_state.remote import RemoteState
from limber.ui.view_state.safety import safety_read
from limber.ui.view_state.sound_check import SoundState, build_sound
from limber.ui.view_state.ticks import TickRow, condition_rows, equipment_rows
from limber.ui.view_state.voice_card import VoiceState, build_voice

MAX_SECONDS = 120
_NO_REMOTE = RemoteState()


@dataclass(frozen=True, slots=True)
class SecondsRow:
    """A length in the timing, by the name of its field."""

    field: str
    title: str
    hint: str
    seconds: int


@dataclass(frozen=True, slots=True)
class SwitchRow:
    """Something in the timing that is on or off, by the name of its field."""

    field: str
    title: str
    hint: str
    is_on: bool


@dataclass(frozen=True, slots=True)
class SettingsState:
    """All that can be chosen, with what Limber says about itself."""

    settings: Settings
    seconds: tuple[SecondsRow, ...]
    switches: tuple[SwitchRow, ...]
    can_reset_timing: bool
    equipment: tuple[TickRow, ...]
    conditions: tuple[TickRow, ...]
    safety_read: str
    pain: PainLines
    sound: SoundState
    cues: CueState
    voice: VoiceState
    remote: RemoteState
    data: DataState
    about: AboutState
    saved: str
    problem: str


def build_state(  # noqa: PLR0913 - each is another thing that the page shows
    settings: Settings,
    about: AboutState,
    *,
    catalogue: Catalogue,
    data: DataState,
    remote: RemoteState = _NO_REMOTE,
    sound_notice: str = "",
    voice: VoiceState | None = None,
    saved_at: datetime | None = None,
    problem: str = "",
) -> SettingsState:
    """The choices in force; `sound_notice` and `problem` say what does not work, if anything."""
    sound = build_sound(settings, sound_notice)
    return SettingsState(
        settings=settings,
        seconds=seconds_rows(settings.timing),
        switches=switch_rows(settings.timing),
        can_reset_timing=settings.timing != Timing(),
        equipment=equipment_rows(catalogue, settings),
        conditions=condition_rows(catalogue, settings),
        safety_read=safety_read(settings.safety_read),
        pain=pain_lines(catalogue.rules),
        sound=sound,
        cues=build_cues(settings, sound.trouble or sound.silence),
        voice=voice or build_voice(settings),
        remote=remote,
        data=data,
        about=about,
        saved=saved_text(saved_at),
        problem=problem,
    )


def seconds_rows(timing: Timing) -> tuple[SecondsRow, ...]:
    """The lengths of a timing, in the order in which they are shown."""
    return tuple(_seconds(timing))


def switch_rows(timing: Timing) -> tuple[SwitchRow, ...]:
    """Who sets the pace in a timing, in the order in which it is shown."""
    return tuple(_switches(timing))


def _seconds(timing: Timing) -> Iterator[SecondsRow]:
    ours = Timing()
    for field, title, hint, value, our in (
        (
            "position_seconds",
            "Get into place",
            "Before each side",
            timing.position_seconds,
            ours.position_seconds,
        ),
        ("ready_seconds", "Get ready", "The count in", timing.ready_seconds, ours.ready_seconds),
        (
            "between_seconds",
            "Between exercises and sides",
            "To move on",
            timing.between_seconds,
            ours.between_seconds,
        ),
        (
            "posture_change_seconds",
            "Change of position",
            "Added when you turn over",
            timing.posture_change_seconds,
            ours.posture_change_seconds,
        ),
    ):
        yield SecondsRow(
            field, title, f"{hint}. Our choice: {our:g}\N{NO-BREAK SPACE}s", round(value)
        )


def _switches(timing: Timing) -> Iterator[SwitchRow]:
    yield SwitchRow(
        "count_reps_myself",
        "Count reps myself",
        "No tempo: Space counts one",
        timing.count_reps_myself,
    )
    yield SwitchRow(
        "wait_for_me", "Wait for me", "Each set starts when you press Space", timing.wait_for_me
    )
