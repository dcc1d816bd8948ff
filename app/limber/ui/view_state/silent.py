"""What is said where Limber is open already and does not answer."""

from dataclasses import dataclass
from typing import Final

TITLE: Final = "Limber is open already and does not answer"
_SAVED: Final = "Each finished set is saved; at most the set in progress would be lost."


@dataclass(frozen=True, slots=True)
class Silent:
    """How things stand, and what can be done."""

    title: str
    detail: str
    can_wait: bool = False
    can_end: bool = False


WAITING: Final = Silent(
    "Waiting for Limber",
    "As soon as it answers it comes forward, and this window closes by itself.",
)
ENDING: Final = Silent("Ending the other Limber", "This takes a few seconds at most.")


def silent(*, can_end: bool) -> Silent:
    """The question; a process of another machine or user cannot be ended from here."""
    if can_end:
        detail = (
            "Another Limber has your data open and has not answered for some seconds. You can wait"
            f" for it, end it, or leave it as it is. {_SAVED}"
        )
    else:
        detail = (
            "Another Limber has your data open, perhaps on another computer, and has not answered"
            " for some seconds. It cannot be ended from here."
        )
    return Silent(TITLE, detail, can_wait=True, can_end=can_end)


def still_silent(*, can_end: bool) -> Silent:
    """The question again, while waiting."""
    return Silent(WAITING.title, WAITING.detail, can_end=can_end)


def not_ended(process_id: int) -> Silent:
    """It could not be ended."""
    return Silent(
        "The other Limber could not be ended",
        f"End the process with the number {process_id} with the system's own tools, or start the"
        " computer again. Your data are safe.",
    )
