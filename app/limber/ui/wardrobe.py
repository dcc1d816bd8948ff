"""Another style sheet for an open window, put on in turns: first what is seen, then the rest.

`QApplication.setStyleSheet` would dress each widget again for each of its ancestors: some eight
times.
"""

from PySide6.QtCore import QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget
from shiboken6 import isValid

from limber.ui.ahead import BETWEEN_MS
from limber.ui.main_window import MainWindow


class Wardrobe(QObject):
    """Dresses the parts of a window, one in each turn of the event loop.

    The window stands still until all that is seen is dressed, and then changes at once.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._sheet = ""
        self._bare: list[QWidget] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._take_turn)
        window.page_made.connect(self._take_in)
        window.page_shown.connect(self._go_on)
        window.installEventFilter(self)

    @property
    def is_done(self) -> bool:
        """Whether everything wears the sheet."""
        return not self._bare

    def put_on(self, sheet: str) -> None:
        """Dress the window in `sheet`; one that is half on is forgotten."""
        self._sheet = sheet
        dialogs = self._window.findChildren(QDialog)
        self._bare = [*self._window.dressed_apart, *dialogs]
        self._go_on()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A dialog that is opened later wears the sheet, too."""
        if event.type() is QEvent.Type.ChildPolished:
            for dialog in self._window.findChildren(QDialog):
                if not self._wears(dialog) and dialog not in self._bare:
                    dialog.setStyleSheet(self._sheet)
        return super().eventFilter(watched, event)

    @Slot(QWidget)
    def _take_in(self, page: QWidget) -> None:
        for part in _parts(page):
            part.setStyleSheet(self._sheet)

    @Slot()
    def _go_on(self) -> None:
        """Begin with what is seen now, and let nobody see it before."""
        if self._next_seen() is not None:
            self._window.setUpdatesEnabled(False)
            self._timer.start(0)

    @Slot()
    def _take_turn(self) -> None:
        self._bare = [each for each in self._bare if isValid(each)]
        seen = self._next_seen()
        if seen is None and not self._window.updatesEnabled():
            self._window.setUpdatesEnabled(True)
            self._timer.setInterval(BETWEEN_MS)
        elif self._bare:
            self._dress(self._bare[0] if seen is None else seen)
        else:
            self._timer.stop()

    def _dress(self, owner: QWidget) -> None:
        self._bare.remove(owner)
        for part in _parts(owner):
            part.setStyleSheet(self._sheet)

    def _next_seen(self) -> QWidget | None:
        return next((each for each in self._bare if isValid(each) and each.isVisible()), None)

    def _wears(self, widget: QWidget) -> bool:
        return widget.styleSheet() == self._sheet


def _parts(owner: QWidget) -> list[QWidget]:
    """What is dressed in place of `owner`: what scrolls, without the area that it scrolls in.

    The area has no colours of its own, and would lay everything out again at each of its turns.
    """
    children = [child for child in owner.children() if isinstance(child, QWidget)]
    area = owner if isinstance(owner, QScrollArea) else children[0] if len(children) == 1 else None
    if not isinstance(area, QScrollArea) or area.property("plain"):
        return [owner]
    scrolled = area.widget()
    bars = (area.verticalScrollBar(), area.horizontalScrollBar())
    return [*([scrolled] if scrolled is not None else []), *bars]
