"""The welcome: five calm screens at the first start, which can be left at any moment."""

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QAbstractSlider, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from limber.ui.announcing import announce_arrival
from limber.ui.figure_pictures import FigurePictures
from limber.ui.parts.welcome_screens import WelcomeScreens
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.welcome import HINT, Screen, WelcomeState
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.tab_order import tab_stops

if TYPE_CHECKING:
    from limber.ui.figures.studio import FigureStudio

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SCROLLS: Final = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


class WelcomePage(QWidget):
    """Shows a `WelcomeState`."""

    next_requested = Signal()
    back_requested = Signal()
    skip_requested = Signal()
    condition_ticked = Signal(str, bool)
    equipment_ticked = Signal(str, bool)
    volume_changed = Signal(int)
    muted_changed = Signal(bool)
    test_sound_requested = Signal()
    retry_sound_requested = Signal()
    programme_chosen = Signal(str)

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures = FigurePictures(parent=self)
        self._screen: Screen | None = None
        self._spoken = ""
        self._progress = label("", Role.SECONDARY)
        self._title = label("", Role.PAGE_TITLE, wrapped=True)
        self._screens = WelcomeScreens(themes, self._pictures)
        self._stack = QStackedWidget()
        for screen in self._screens.pages.values():
            self._stack.addWidget(screen)
        self._next = Button(themes, "", ButtonKind.LARGE_PRIMARY)
        self._back = Button(themes, "Back", ButtonKind.LARGE)
        self._skip = Button(themes, "Skip", ButtonKind.QUIET)
        self._target: QWidget = self._next
        # A key that is held down must not run through the screens: see keyPressEvent.
        self._next.setAutoDefault(False)
        self._connect()
        self._lay_out()

    def show_state(self, state: WelcomeState) -> None:
        """Show a screen; when it is another one, the keyboard goes to what goes on from it."""
        self._spoken = state.spoken
        self._progress.setText(state.progress)
        self._title.setText(state.screen)
        self._next.setText(state.next)
        self._back.setVisible(state.can_go_back)
        self._fill(state)
        self._order_tabs(state.screen)
        if state.screen is not self._screen:
            self._screen = state.screen
            self._turn_to(state)

    def show_figures(self, figures: "FigureStudio") -> None:
        """Show the figure where there is one, from now on."""
        self._pictures.use(figures)

    def focus_next(self) -> None:
        """Put the keyboard's focus on the button that goes on."""
        self._next.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        wishes = {Qt.Key.Key_Backspace: self.back_requested, Qt.Key.Key_Escape: self.skip_requested}
        wish = self.next_requested if key in _ENTER else wishes.get(key)
        if key in _SCROLLS and self._screen is not None:
            self._screens.pages[self._screen].verticalScrollBar().triggerAction(_SCROLLS[key])
        elif wish is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            wish.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._announce()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on; a focus proxy would keep Tab from all that comes before it."""
        self._target.setFocus(event.reason())

    def _fill(self, state: WelcomeState) -> None:
        """Show what is on the screen; the others wait for their turn, and so does making them."""
        screens = self._screens
        match state.screen:
            case Screen.ABOUT:
                pass
            case Screen.SAFETY:
                screens.notes.show_state(state.safety)
            case Screen.EQUIPMENT:
                screens.equipment.show_rows(state.equipment)
            case Screen.SOUND:
                screens.sound.show_state(state.sound)
            case Screen.PROGRAMME:
                screens.programmes.show_state(state.programmes)

    def _turn_to(self, state: WelcomeState) -> None:
        ground = self._screens.pages[state.screen]
        self._stack.setCurrentWidget(ground)
        ground.verticalScrollBar().setValue(0)
        choice = self._screens.programmes.first_choice
        is_choosing = state.screen is Screen.PROGRAMME and choice is not None
        self._target = choice if is_choosing and choice is not None else self._next
        # Made ahead, it must not take the keyboard from the page that is shown.
        if self.isVisible():
            self._target.setFocus(Qt.FocusReason.TabFocusReason)
            self._announce()

    def _announce(self) -> None:
        announce_arrival(self, lambda: self._spoken)

    def _order_tabs(self, screen: Screen) -> None:
        column = self._screens.pages[screen].column
        stops = (*tab_stops(column), self._next, self._back, self._skip)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        screens = self._screens
        self._next.clicked.connect(self.next_requested)
        self._back.clicked.connect(self.back_requested)
        self._skip.clicked.connect(self.skip_requested)
        screens.notes.ticked.connect(self.condition_ticked)
        screens.equipment.ticked.connect(self.equipment_ticked)
        screens.sound.volume_changed.connect(self.volume_changed)
        screens.sound.muted_changed.connect(self.muted_changed)
        screens.sound.test_requested.connect(self.test_sound_requested)
        screens.sound.retry_requested.connect(self.retry_sound_requested)
        screens.programmes.programme_chosen.connect(self.programme_chosen)
        back_key = QShortcut(QKeySequence("Alt+Left"), self)
        back_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back_key.setAutoRepeat(False)
        back_key.activated.connect(self.back_requested)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(Space.PAGE, Space.XXL, Space.PAGE, 0)
        head.setSpacing(Space.XS)
        head.addWidget(self._progress)
        head.addWidget(self._title)
        bar = QHBoxLayout()
        bar.setContentsMargins(Space.PAGE, Space.L, Space.PAGE, Space.XXL)
        bar.setSpacing(Space.M)
        bar.addWidget(self._next)
        bar.addWidget(self._back)
        bar.addSpacing(Space.M)
        bar.addWidget(label(HINT, Role.CAPTION, wrapped=True), 1)
        bar.addWidget(self._skip)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)
        whole.addLayout(bar)
