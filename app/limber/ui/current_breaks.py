"""The days off and pauses that are kept, read once and again when something was written."""

from limber.errors import UserFacingError
from limber.history.models import StoredBreak
from limber.history.store import Store


class CurrentBreaks:
    """Keeps what was read last; where that cannot be read anew, it holds on."""

    def __init__(self) -> None:
        self._changes: int | None = None
        self._known: tuple[StoredBreak, ...] = ()

    def of(self, store: Store) -> tuple[StoredBreak, ...]:
        """Each of them, the latest first."""
        if self._changes != store.changes:
            try:
                self._known = store.breaks.all()
            except UserFacingError:
                return self._known  # whoever reads the sessions next says what is wrong
            self._changes = store.changes
        return self._known
