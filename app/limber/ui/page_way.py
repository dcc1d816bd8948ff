"""The way to a page that takes long to come: in turns, while the page before it stands."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent, QWindow

from limber.ui.main_window import MainWindow, Page
from limber.ui.turns import Turns


class PageWay(QObject):
    """Opens pages of a window; whoever opens another drops the one that is on its way."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._turns = Turns(self)
        self._keys = _LaterKeys(window, self)
        window.page_shown.connect(self._turns.drop)

    @property
    def window(self) -> MainWindow:
        """The window whose pages are opened."""
        return self._window

    def drop(self) -> None:
        """Stay on the page that is shown, whatever is on its way."""
        self._turns.drop()

    def lead(self, page: Page, fill: Callable[[], None], then: Callable[[], None]) -> None:
        """Fill a page and `then` show it: at once, or if there is none yet, made in turns."""
        if self._window.has_page(page):
            self.drop()
            fill()
            then()
        else:
            self.lead_in_turns(page, fill, then)

    def lead_in_turns(self, page: Page, fill: Callable[[], None], then: Callable[[], None]) -> None:
        """Make a page if there is none, fill it, and `then` show it, in turns of their own.

        Where no window is to be seen, all of it is done at once.
        """
        self._turns.begin(self._steps(page, fill, then))
        if self._window.isVisible():
            self._turns.take_turn()
        else:
            self._turns.finish()

    def _steps(
        self, page: Page, fill: Callable[[], None], then: Callable[[], None]
    ) -> Iterator[None]:
        self._keys.hold()
        try:
            if not self._window.has_page(page):
                yield from self._make(page)
            fill()
            yield
            then()
        finally:
            self._keys.release()

    def _make(self, page: Page) -> Iterator[None]:
        from limber.ui.preparing import imports_of  # late: a start opens no page in this way

        yield from imports_of(page)
        self._window.make(page)
        yield
        made = self._window.page(page)
        yield
        # What a page adds to itself in turns would move before the eyes of who sees it.
        for turns in made.findChildren(Turns):
            while not turns.is_over:
                turns.take_turn()
                yield


class _LaterKeys(QObject):
    """Holds what is pressed, as it was meant for the page that comes."""

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._handle: QWindow | None = None
        self._held: list[QKeyEvent] = []

    def hold(self) -> None:
        """Let nothing that is pressed reach the window."""
        self._handle = self._window.windowHandle() if self._window.isVisible() else None
        if self._handle is not None:
            self._handle.installEventFilter(self)

    def release(self) -> None:
        """Hand over what was pressed, in its order."""
        handle, held = self._handle, self._held
        self._handle, self._held = None, []
        if handle is not None:
            handle.removeEventFilter(self)
            for event in held:
                QCoreApplication.sendEvent(handle, event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent):
            self._held.append(event.clone())
            return True
        return False
