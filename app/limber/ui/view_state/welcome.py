"""What the welcome shows, one idea a screen."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from limber.catalogue.models import Catalogue
from limber.settings import Settings
from limber.ui.view_state.first_session import FirstSessionState
from limber.ui.view_state.first_session import build_state as build_first_session
from limber.ui.view_state.ladders import Active
from limber.ui.view_state.programme_list import build_programmes
from limber.ui.view_state.sound_check import SoundState, build_sound
from limber.ui.view_state.ticks import EQUIPMENT_SENTENCE, TickRow, equipment_rows
from limber.ui.view_state.today_state import ProgrammeChoice


class Screen(StrEnum):
    """The screens, in their order; the values are the titles."""

    ABOUT = "Welcome to Limber"
    SAFETY = "Before you exercise"
    EQUIPMENT = "What you have at hand"
    SOUND = "A sound check"
    PROGRAMME = "Your first programme"


SCREENS: Final = tuple(Screen)
ABOUT: Final = (
    "Limber leads you through hip exercises at home. It shows each position, times it and counts.",
    "You need one key. Space starts, pauses and goes on. A sound tells you when to change.",
    "What you do is kept on this computer and goes nowhere else.",
)
SOUND_SENTENCE: Final = (
    "You will often have your eyes closed or turned away. Test whether you hear Limber from"
    " where you will lie."
)
PROGRAMME_SENTENCE: Final = "Choose one to begin with. You can change it on any day."
HINT: Final = "Enter goes on, Backspace goes back, Esc skips the welcome."


@dataclass(frozen=True, slots=True)
class WelcomeState:
    """One screen, and what is on it."""

    screen: Screen
    progress: str
    next: str
    """What the button that goes on says."""
    can_go_back: bool
    safety: FirstSessionState
    equipment: tuple[TickRow, ...]
    sound: SoundState
    programmes: tuple[ProgrammeChoice, ...]
    """Empty until their screen is shown."""

    @property
    def spoken(self) -> str:
        """What is to be read on the screen, for those who hear it."""
        return f"{self.progress}. {self.screen}. {_words_of(self)}"


def build_state(
    screen: Screen,
    catalogue: Catalogue,
    settings: Settings,
    active: Active | None,
    *,
    trouble: str = "",
    leads_to: str = "Today",
) -> WelcomeState:
    """What a screen shows now; `trouble` is what is wrong with the sound system."""
    is_last = screen is Screen.PROGRAMME
    return WelcomeState(
        screen=screen,
        progress=f"{SCREENS.index(screen) + 1} of {len(SCREENS)}",
        next=_next_words(screen, leads_to),
        can_go_back=screen is not Screen.ABOUT,
        safety=build_first_session(catalogue, settings),
        equipment=equipment_rows(catalogue, settings),
        sound=build_sound(settings, trouble),
        programmes=build_programmes(catalogue, active, settings.timing) if is_last else (),
    )


def neighbour(screen: Screen, steps: int) -> Screen | None:
    """The screen so many places further, if there is one."""
    place = SCREENS.index(screen) + steps
    return SCREENS[place] if 0 <= place < len(SCREENS) else None


def _words_of(state: WelcomeState) -> str:
    match state.screen:
        case Screen.ABOUT:
            return " ".join((*ABOUT, HINT))
        case Screen.SAFETY:
            return state.safety.spoken
        case Screen.EQUIPMENT:
            return EQUIPMENT_SENTENCE
        case Screen.SOUND:
            return SOUND_SENTENCE
        case Screen.PROGRAMME:
            return PROGRAMME_SENTENCE


def _next_words(screen: Screen, leads_to: str) -> str:
    match screen:
        case Screen.SAFETY:
            return "I have read this, next"
        case Screen.PROGRAMME:
            return "Go to Today" if leads_to == "Today" else f"Back to {leads_to}"
        case Screen.ABOUT | Screen.EQUIPMENT | Screen.SOUND:
            return "Next"
