"""What a person does on the pages beside walking through them, one deed after the other."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from limber.catalogue.models import Catalogue
from limber.settings import Theme
from limber.ui.main_window import Page
from limber.ui.page_makers import PageMakers
from limber.ui.pages.settings import SettingsPage
from limber.ui.shell import Shell
from limber.ui.widgets.display_card import TEXT_PERCENTS
from limber.ui.widgets.filter_box import FilterBox
from limber.ui.widgets.toggle import Toggle
from tests.ui.tour.fixed_days import FOLLOWED, PROGRAMME
from tests.ui.tour.hands import Hands

BETWEEN_KEYS_MS: Final = 60
BETWEEN_CLICKS_MS: Final = 150
AFTER_A_CHANGE_MS: Final = 700
"""So long until the last hidden page is dressed in another theme."""
TYPED: Final = "half kneel"
YEARS_BACK: Final = 9


class Deeds:
    """Does all of it in one window; `look` is called with the name of what has been done."""

    def __init__(
        self, shell: Shell, hands: Hands, catalogue: Catalogue, look: Callable[[str], None]
    ) -> None:
        self._shell = shell
        self._hands = hands
        self._catalogue = catalogue
        self._look = look
        self._settings = replace(FOLLOWED, theme=Theme.LIGHT)

    def do_all(self) -> None:
        """Each deed in turn; nothing is left changed."""
        deeds: dict[str, Callable[[], None]] = {
            "typing in the Library": self._type,
            "filters": self._filter,
            "years back and forward": self._turn_years,
            "each exercise": self._read_all,
            "from step to step": self._switch_steps,
            "settings, each switch": self._toggle,
            "another theme": self._change_theme,
            "another text size": self._change_text,
            "changed on Today": self._change_on_today,
        }
        for name, do in deeds.items():
            do()
            self._look(name.replace(" ", "-"))

    def _type(self) -> None:
        (field, *_others) = self._on(Page.LIBRARY).findChildren(QLineEdit)
        type_into(field)

    def _filter(self) -> None:
        for box in self._on(Page.LIBRARY).findChildren(FilterBox):
            for number in (*range(box.count()), 0):
                box.setCurrentIndex(number)
                QTest.qWait(BETWEEN_KEYS_MS)

    def _turn_years(self) -> None:
        self._on(Page.HISTORY)
        for words in (*["Year before"] * YEARS_BACK, *["Year after"] * YEARS_BACK):
            buttons = self._shell.window.page(Page.HISTORY).findChildren(QWidget)
            if any(each.accessibleName() == words and each.isEnabled() for each in buttons):
                self._hands.click_on(words)
                QTest.qWait(BETWEEN_CLICKS_MS)

    def _read_all(self) -> None:
        for exercise in self._catalogue.exercises:
            self._read(exercise)
            QTest.qWait(2 * BETWEEN_CLICKS_MS)
            self._on(Page.LIBRARY)

    def _switch_steps(self) -> None:
        for item in self._catalogue.programmes[PROGRAMME].items:
            self._read(item.exercise)
            QTest.qWait(2 * BETWEEN_CLICKS_MS)
            for key in (Qt.Key.Key_H, Qt.Key.Key_E):
                QTest.keyClick(self._shell.window.page(Page.EXERCISE), key)
                QTest.qWait(2 * BETWEEN_CLICKS_MS)

    def _toggle(self) -> None:
        for toggle in self._on(Page.SETTINGS).findChildren(Toggle):
            for _ in range(2):
                if toggle.isVisible() and toggle.isEnabled():
                    toggle.click()
                    QTest.qWait(AFTER_A_CHANGE_MS)

    def _change_theme(self) -> None:
        self._on(Page.SETTINGS)
        for theme in (Theme.DARK, Theme.LIGHT):
            self._change(theme=theme)

    def _change_text(self) -> None:
        for percent in (*TEXT_PERCENTS[1:], TEXT_PERCENTS[0]):
            self._change(text=percent)

    def _change_on_today(self) -> None:
        self._on(Page.TODAY)
        for theme in (Theme.DARK, Theme.LIGHT):
            self._change(theme=theme)
        for percent in (TEXT_PERCENTS[-1], TEXT_PERCENTS[0]):
            self._change(text=percent)

    def _change(self, *, theme: Theme | None = None, text: int | None = None) -> None:
        before = self._settings
        self._settings = replace(
            before, theme=theme or before.theme, text_percent=text or before.text_percent
        )
        for page in self._shell.window.findChildren(SettingsPage):
            page.settings_changed.emit(self._settings)
        QTest.qWait(AFTER_A_CHANGE_MS)

    def _read(self, exercise: str) -> None:
        for pages in self._shell.findChildren(PageMakers):
            pages.exercise_requested.emit(exercise, "", Page.LIBRARY)

    def _on(self, page: Page) -> QWidget:
        self._shell.window.page_requested.emit(page)
        QTest.qWait(BETWEEN_CLICKS_MS)
        return self._shell.window.page(page)


def type_into(field: QLineEdit | QPlainTextEdit) -> None:
    """Type some letters as fast as a person, and take them away again."""
    for letter in TYPED:
        QTest.keyClicks(field, letter)
        QTest.qWait(BETWEEN_KEYS_MS)
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
