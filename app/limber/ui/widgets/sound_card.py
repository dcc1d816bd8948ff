"""How loud the cues are, with a test, and mute."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.view_state.sound_check import SoundState
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.number_fields import PercentSlider
from limber.ui.widgets.setting_row import SettingRow, SettingsCard
from limber.ui.widgets.sound_question import SoundQuestion
from limber.ui.widgets.toggle import Toggle


class SoundCard(SettingsCard):
    """Shows a `SoundState`."""

    volume_changed = Signal(int)
    muted_changed = Signal(bool)
    test_requested = Signal()
    retry_requested = Signal()

    def __init__(
        self,
        themes: ThemeSource,
        parent: QWidget | None = None,
        *,
        title: str = "Sound",
        rows_before: Sequence[QWidget] = (),
        rows_after: Sequence[QWidget] = (),
    ) -> None:
        """`rows_before` stand above the volume of the cues, `rows_after` below it."""
        super().__init__(themes, title, IconName.SPEAKER)
        self._volume = PercentSlider()
        self._volume.valueChanged.connect(self._on_volume_changed)
        self._volume.sliderMoved.connect(self._show_percent)
        self._percent = label("", Role.CAPTION)
        self._muted = Toggle(themes, "Mute")
        self._muted.toggled.connect(self.muted_changed)
        self._question = SoundQuestion(themes)
        self._question.retry_requested.connect(self.retry_requested)
        test = Button(themes, "Test", ButtonKind.QUIET_BRAND, IconName.PLAY)
        test.clicked.connect(self._on_test)
        test.setAccessibleName("Test the sound")
        for row in rows_before:
            self.add_row(row)
        self.add_row(SettingRow("Cue volume", "", test, self._percent, self._volume))
        self.body.addWidget(self._question)
        for row in rows_after:
            self.add_row(row)
        self.add_row(SettingRow("Mute", "The screen shows every change. Key M", self._muted))
        self.setParent(parent)

    def show_state(self, state: SoundState) -> None:
        """Show how it is set and what is wrong, without telling anybody."""
        self._volume.show_value(state.volume_percent)
        self._show_percent(state.volume_percent)
        self._muted.show_value(on=state.is_muted)
        self._question.show_state(state)

    @Slot()
    def _on_test(self) -> None:
        self.test_requested.emit()
        self._question.ask()

    @Slot(int)
    def _on_volume_changed(self, percent: int) -> None:
        self._show_percent(percent)
        self.volume_changed.emit(percent)

    @Slot(int)
    def _show_percent(self, percent: int) -> None:
        self._percent.setText(f"{percent} %")
