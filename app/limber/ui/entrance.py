"""The window with Today in it: shown from a kept picture before anything else is read."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer, SignalInstance

from limber.ui.first_picture import Picture
from limber.ui.main_window import MainWindow, Page
from limber.ui.pages.today import TodayPage
from limber.ui.theme import ThemeSource

LONGEST_WAIT_MS: Final = 300
"""For the window to be painted; where nobody sees it, it never is."""
ON_THE_SCREEN_MS: Final = 10
"""From the painting until the system has had the picture."""


class Entrance(QObject):
    """Holds what is there from the first moment, and what was asked of it too early."""

    def __init__(self, themes: ThemeSource) -> None:
        super().__init__()
        self.window = MainWindow(themes)
        self.today = TodayPage(themes)
        self.window.add_page(Page.TODAY, self.today)
        self._wishes: list[Callable[[], None]] = []
        self._is_listening = False

    def show(self, picture: Picture) -> bool:
        """Show a picture; whether the window is still open when that has been painted."""
        self.today.show_state(picture.today, drawn=False)
        self._listen()
        self.window.show_page(Page.TODAY)
        self.window.show()
        self.window.activateWindow()
        self._wait_for_the_painting()
        return self.window.isVisible()

    def grant_wishes(self) -> None:
        """Have what was asked for too early done by those who listen now."""
        self._is_listening = False
        wishes, self._wishes = self._wishes, []
        for wish in wishes:
            wish()

    def _listen(self) -> None:
        """Keep what is asked for until there is somebody to do it."""
        self._is_listening = True
        page = self.today
        for signal in (
            page.start_requested,
            page.resume_requested,
            page.keep_partial_requested,
            page.programme_requested,
            page.session_chosen,
            page.exercise_requested,
            page.flare_requested,
            self.window.page_requested,
        ):
            signal.connect(partial(self._keep, signal))

    def _keep(self, signal: SignalInstance, *words: object) -> None:
        if self._is_listening:
            self._wishes.append(partial(signal.emit, *words))

    def _wait_for_the_painting(self) -> None:
        loop = QEventLoop()
        watch = _PaintWatch(lambda: QTimer.singleShot(ON_THE_SCREEN_MS, loop.quit))
        self.today.start_button.installEventFilter(watch)
        QTimer.singleShot(LONGEST_WAIT_MS, loop, loop.quit)
        loop.exec()


class _PaintWatch(QObject):
    """Says once that what it watches is being painted."""

    def __init__(self, then: Callable[[], None]) -> None:
        super().__init__()
        self._then: Callable[[], None] | None = then

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._then is not None:
            then, self._then = self._then, None
            then()
        return False
