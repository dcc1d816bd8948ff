"""What a Linux desktop asks for of motion and contrast; elsewhere, and without a bus, nothing."""

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from limber.ui.media_keys.bus_probe import BusProbe
    from limber.ui.portal import Portal

ASKS_AFTER_MS: Final = 250
"""When the first picture is on the screen."""


class DesktopWishes(QObject):
    """Asks the desktop's portal a moment after the start, and waits for nothing."""

    told = Signal(object)
    """A `DesktopWish`."""

    def __init__(
        self,
        environ: Mapping[str, str],
        parent: QObject | None = None,
        *,
        platform: str = sys.platform,
    ) -> None:
        super().__init__(parent)
        self._environ = environ
        self._is_linux = platform.startswith("linux")
        self._probe: BusProbe | None = None
        self._portal: Portal | None = None
        self._timer = QTimer(self, singleShot=True, interval=ASKS_AFTER_MS)
        self._timer.timeout.connect(self.ask)

    def ask_soon(self) -> None:
        """Ask when there is nothing more urgent."""
        if self._is_linux:
            self._timer.start()

    @Slot()
    def ask(self) -> None:
        """Look for a bus that answers; the rest follows by itself."""
        # Late: a desktop without a bus does without them.
        from limber.ui.media_keys.bus_probe import BusProbe, local_place
        from limber.ui.media_keys.keys import bus_address

        place = local_place(bus_address(self._environ)) if self._is_linux else None
        if place is not None and self._probe is None:
            self._probe = BusProbe(place, self)
            self._probe.answered.connect(self._open)
            self._probe.ask()

    def close(self) -> None:
        """Ask no more."""
        self._timer.stop()
        if self._probe is not None:
            self._probe.close()
        if self._portal is not None:
            self._portal.close()

    @Slot()
    def _open(self) -> None:
        from limber.ui.media_keys.keys import bus_address

        try:
            from limber.ui.portal import Portal
        except ImportError:  # libdbus is missing
            return
        self._portal = Portal(self)
        self._portal.told.connect(self.told)
        self._portal.ask(bus_address(self._environ))
