"""What is done soon after a start, and need not be there for the first picture."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from limber.decoding import Decoder
from limber.errors import UserFacingError
from limber.ui.presenters.desk import Desk

if TYPE_CHECKING:
    from limber.ui.background_work import Work

DAMAGED_HISTORY: Final = (
    "The history file is damaged. Close Limber and start it again: the last good copy takes its"
    " place, and the damaged file is kept."
)


class Tidying:
    """Remembers what was checked, looks through the history, and makes the day's backup."""

    def __init__(self, desk: Desk, folder: Path, decoder: Decoder) -> None:
        self._desk, self._folder, self._decoder = desk, folder, decoder

    def begin(self, work: "Work", tell: Callable[[str], None]) -> None:
        """Do it, what takes long by `work`; `tell` gets what went wrong, or nothing."""
        from limber.history.private import make_private  # late: the first picture does without

        self._decoder.save_memory()
        make_private(self._folder)
        if self._desk.store.can_write:
            upkeep, today = self._desk.store.upkeep, self._desk.today
            work.begin(
                lambda _progress: upkeep.look_after(today),
                lambda found: tell(self._end(found)),
                lambda _percent: None,
            )

    def _end(self, found: object) -> str:
        match found:
            case True:
                return self._forget_deleted()
            case False:
                return DAMAGED_HISTORY
            case UserFacingError():
                return str(found)
            case _:  # a fault of ours, which the log has
                return ""

    def _forget_deleted(self) -> str:
        """Let those go for good that were deleted long ago."""
        try:
            self._desk.store.deleted.purge(self._desk.clock.read().wall)
        except UserFacingError as error:
            return str(error)
        return ""
