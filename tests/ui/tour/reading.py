"""What is wrong with how a window is read out: widgets without a role, a name or a value."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

from limber.ui.widgets.chart import ChartView
from limber.ui.widgets.icon_mark import IconMark
from limber.ui.widgets.week_strip import WeekStrip
from limber.ui.widgets.year_calendar import YearCalendar
from tests.ui.tour.painted import painted_texts

_Role = QAccessible.Role
_TEXTS: Final = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
_NEVER_NAMELESS: Final = (
    _Role.Button,
    _Role.Chart,
    _Role.CheckBox,
    _Role.ComboBox,
    _Role.EditableText,
    _Role.Indicator,
    _Role.ListItem,
    _Role.PageTab,
    _Role.RadioButton,
    _Role.SpinBox,
    _Role.StaticText,
)
_QTS_OWN: Final = (
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
)
"""Qt reads out what these show."""
_WALKED: Final = (ChartView, WeekStrip, YearCalendar)
"""These say one day or point at a time."""
_MARKUP: Final = ("{", "}", "<b>", "QWidget")


def reading_faults(window: QWidget) -> list[str]:
    """A sentence for each thing in `window` that a screen reader cannot say."""
    return list(_faults(QAccessible.queryAccessibleInterface(window), ""))


def _faults(thing: QAccessibleInterface, above: str) -> Iterator[str]:
    if thing.state().invisible:
        return
    heard = f"{above} {_words(thing)}"
    yield from (f"{_called(thing)} {fault}" for fault in _own_faults(thing))
    widget = thing.object()
    if isinstance(widget, QAbstractButton) and not _names_what_it_shows(widget):
        yield f"{_called(thing)} shows {widget.text()!r}, which is not in its name"
    if isinstance(widget, QWidget) and not isinstance(widget, _QTS_OWN):
        yield from (
            f"{_called(thing)} shows {text!r}, which is not said"
            for text in _unsaid(widget, heard + " " + _words_below(thing))
        )
    for index in range(thing.childCount()):
        child = thing.child(index)
        if child is not None:
            yield from _faults(child, heard)


def _own_faults(thing: QAccessibleInterface) -> Iterator[str]:
    role, state, name = thing.role(), thing.state(), thing.text(QAccessible.Text.Name)
    if state.focusable and not name:
        yield "can have the keyboard, and no name"
    elif role in _NEVER_NAMELESS and not name:
        yield "has no name"
    if role is _Role.Client and (name or state.focusable):
        yield "has no role"
    if role is _Role.ComboBox and not thing.text(QAccessible.Text.Description):
        yield "does not say what is chosen in it"
    if role is _Role.Graphic and not name and not isinstance(thing.object(), IconMark):
        yield "is a picture without words"
    if any(mark in _words(thing) for mark in _MARKUP):
        yield "says what is not meant for people"


def _names_what_it_shows(button: QAbstractButton) -> bool:
    """Who controls a computer by voice says what stands on a button (WCAG 2.5.3)."""
    return _plain(button.text()) in _plain(button.accessibleName() or button.text())


def _plain(text: str) -> str:
    letters = (each if each.isalnum() else " " for each in text.replace("&", ""))
    return " ".join("".join(letters).lower().split())


def _unsaid(widget: QWidget, said: str) -> Iterator[str]:
    """The numbers that a widget paints and does not say; of words, the label may say more."""
    if isinstance(widget, _WALKED):
        return
    heard = "".join(said.split()).lower()
    for painted in painted_texts(widget):
        text = "".join(painted.text.split()).lower()
        if any(letter.isdigit() for letter in text) and text not in heard:
            yield painted.text


def _words(thing: QAccessibleInterface) -> str:
    return " ".join(thing.text(each) for each in _TEXTS)


def _words_below(thing: QAccessibleInterface) -> str:
    """What the choices of a control say: the scale paints its ends a second time."""
    children = (thing.child(index) for index in range(thing.childCount()))
    return " ".join(_words(each).replace(",", "") for each in children if each is not None)


def _called(thing: QAccessibleInterface) -> str:
    kind = type(thing.object()).__name__
    return f"{kind} ({thing.role().name}) “{thing.text(QAccessible.Text.Name)[:40]}”"
