"""What Settings shows of a remote's buttons."""

from dataclasses import dataclass

NOT_CHOSEN = "Not chosen"


@dataclass(frozen=True, slots=True)
class RemoteState:
    """The names of the buttons that were chosen, empty where none is."""

    go: str = ""
    back: str = ""
    refusal: str = ""
    """Why the key that was pressed last cannot be used."""
