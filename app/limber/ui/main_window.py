"""The window: a sidebar and one page at a time; the player and the summary stand alone."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from limber.ui.announcing import tell_focus
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space, Width
from limber.ui.widgets.notice_bar import NoticeBar
from limber.ui.widgets.sidebar import Sidebar, SidebarItem
from limber.ui.widgets.veil import Veil


class Page(StrEnum):
    """Every page there is."""

    TODAY = "today"
    PROGRAMME = "programme"
    LIBRARY = "library"
    HISTORY = "history"
    TRENDS = "trends"
    SETTINGS = "settings"
    EXERCISE = "exercise"
    PLAYER = "player"
    SUMMARY = "summary"
    SAFETY = "safety"
    FIRST_SESSION = "first-session"
    WELCOME = "welcome"
    CHECK = "check"


SIDEBAR_ITEMS: Final = (
    SidebarItem(Page.TODAY, "Today", IconName.TODAY, shortcut="Ctrl+1"),
    SidebarItem(Page.PROGRAMME, "Programme", IconName.PROGRAMME, shortcut="Ctrl+2"),
    SidebarItem(Page.LIBRARY, "Library", IconName.LIBRARY, shortcut="Ctrl+3"),
    SidebarItem(Page.HISTORY, "History", IconName.HISTORY, shortcut="Ctrl+4"),
    SidebarItem(Page.TRENDS, "Trends", IconName.TRENDS, shortcut="Ctrl+5"),
    SidebarItem(Page.SETTINGS, "Settings", IconName.SETTINGS, at_foot=True, shortcut="Ctrl+6"),
)
_NUMBER_KEYS: Final = {
    Qt.Key.Key_1: Page.TODAY,
    Qt.Key.Key_2: Page.PROGRAMME,
    Qt.Key.Key_3: Page.LIBRARY,
    Qt.Key.Key_4: Page.HISTORY,
    Qt.Key.Key_5: Page.TRENDS,
    Qt.Key.Key_6: Page.SETTINGS,
}
_WITHOUT_SIDEBAR: Final = (
    Page.PLAYER,
    Page.SUMMARY,
    Page.FIRST_SESSION,
    Page.WELCOME,
    Page.CHECK,
)


class MainWindow(QMainWindow):
    """Shows pages, which are made when they are first needed."""

    page_requested = Signal(str)
    close_requested = Signal()
    """Somebody closes the window while closing is held."""
    keys_requested = Signal()
    """The list of all keys is to be shown."""
    page_made = Signal(QWidget)
    """It is not in the window yet."""
    page_shown = Signal()

    def __init__(self, themes: ThemeSource) -> None:
        super().__init__()
        self._makers: Mapping[Page, Callable[[], QWidget]] = {}
        self._pages: dict[Page, QWidget] = {}
        self._made: dict[Page, QWidget] = {}
        self._current: Page | None = None
        self._is_closing_held = False
        self._sidebar = Sidebar(themes, SIDEBAR_ITEMS)
        self._stack = QStackedWidget()
        self._veil = Veil(themes, self._stack)
        self._notices = NoticeBar()
        self._strip = QVBoxLayout()
        self._notices.put_away.connect(self._focus_page)
        self._sidebar.page_requested.connect(self.page_requested)
        self._sidebar.keys_requested.connect(self.keys_requested)
        self._build()

    @property
    def current(self) -> Page | None:
        """The page that is shown."""
        return self._current

    def make_pages_with(self, makers: Mapping[Page, Callable[[], QWidget]]) -> None:
        """Have each further page made when it is first needed."""
        self._makers = makers

    def add_page(self, name: Page, page: QWidget) -> None:
        """Take in a page that is there already."""
        self._pages[name] = page
        self.page_made.emit(page)
        if not page.accessibleName():
            page.setAccessibleName(name.replace("-", " ").capitalize())
        self._stack.addWidget(page)

    def page(self, name: Page) -> QWidget:
        """A page, made now if it has not been needed before."""
        if name not in self._pages:
            self.make(name)
            self.add_page(name, self._made.pop(name))
        return self._pages[name]

    def make(self, name: Page) -> None:
        """Make a page without taking it in yet."""
        if name not in self._pages and name not in self._made:
            self._made[name] = self._makers[name]()

    def has_page(self, name: Page) -> bool:
        """Whether a page is made."""
        return name in self._pages

    @property
    def dressed_apart(self) -> tuple[QWidget, ...]:
        """The parts of which each can wear a style sheet of its own."""
        return (self._sidebar, self._notices, *self._pages.values())

    @property
    def page_size(self) -> QSize:
        """How large a page is shown."""
        return self._stack.size()

    def show_page(self, name: Page, *, below: Page | None = None) -> None:
        """Show a page, with the sidebar where it has one; `below` is the page that led to it."""
        page = self.page(name)
        before, self._current = self._current, name
        self._sidebar.setVisible(name not in _WITHOUT_SIDEBAR)
        # The player's wall reaches to the upper edge.
        top = 0 if name is Page.PLAYER else Space.S
        self._strip.setContentsMargins(Space.PAGE, top, Space.PAGE, 0)
        self._sidebar.show_current(below or name)
        self._stack.setCurrentWidget(page)
        self.page_shown.emit()
        if before not in (None, name):
            self._veil.clear()
        self._focus_page()

    @property
    def notices(self) -> NoticeBar:
        """The line above the page."""
        return self._notices

    def hold_closing(self, *, held: bool) -> None:
        """While held, closing the window is a wish and not a fact."""
        self._is_closing_held = held

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def come_forward(self) -> None:
        """Stand before the other windows."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        with_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key is Qt.Key.Key_F11:
            self.toggle_full_screen()
        elif key is Qt.Key.Key_F1:
            self.keys_requested.emit()
        elif with_control and key in _NUMBER_KEYS and self._current not in _WITHOUT_SIDEBAR:
            self.page_requested.emit(_NUMBER_KEYS[key])
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            # Where a page passes the keyboard on, Qt tells screen readers of the page last.
            QTimer.singleShot(0, self, lambda: tell_focus(QApplication.focusWidget()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sidebar.follow_window_width(self.width())

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_closing_held:
            event.ignore()
            self.close_requested.emit()
            return
        super().closeEvent(event)

    def _focus_page(self) -> None:
        if self._current is None:
            return
        page = self._pages[self._current]
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        if page.focusWidget() is not page:
            # The page has passed the keyboard on; Qt told screen readers of the page last.
            tell_focus(page.focusWidget())

    def _build(self) -> None:
        content = QWidget()
        layout = QHBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._sidebar)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._strip.addWidget(self._notices)
        column.addLayout(self._strip)
        column.addWidget(self._stack, 1)
        layout.addLayout(column, 1)
        self.setCentralWidget(content)
        self.setWindowTitle("Limber")
        self.setMinimumSize(Width.WINDOW_MIN, Width.WINDOW_MIN_HEIGHT)
        self.resize(Width.WINDOW, Width.WINDOW_HEIGHT)
