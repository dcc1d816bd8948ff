"""The lengths of a session that belong to no exercise, and who sets the pace."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from limber.plan.models import Timing
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.settings import (
    MAX_SECONDS,
    SecondsRow,
    SettingsState,
    SwitchRow,
    seconds_rows,
    switch_rows,
)
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.number_fields import SecondsBox
from limber.ui.widgets.setting_row import SettingRow, SettingsCard
from limber.ui.widgets.toggle import Toggle


class TimingCard(SettingsCard):
    """Shows the timing of a `SettingsState`; each change tells a new `Timing`."""

    timing_changed = Signal(object)

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, "Timing", IconName.CLOCK)
        self._themes = themes
        self._timing = Timing()
        self._boxes: dict[str, SecondsBox] = {}
        self._toggles: dict[str, Toggle] = {}
        self._reset = Button(themes, "Back to our choices", ButtonKind.SMALL)
        self._reset.clicked.connect(self._on_reset)
        self._build()
        self.setParent(parent)

    @property
    def last_control(self) -> QWidget:
        """Where Tab leaves the card."""
        return self._reset

    def show_state(self, state: SettingsState) -> None:
        """Show the timing in force, without telling anybody."""
        self._timing = state.settings.timing
        for row in state.seconds:
            self._boxes[row.field].show_value(row.seconds)
        for switch in state.switches:
            self._toggles[switch.field].show_value(on=switch.is_on)
        self._reset.setEnabled(state.can_reset_timing)

    def _build(self) -> None:
        for row in seconds_rows(self._timing):
            self._add_seconds(row)
        for switch in switch_rows(self._timing):
            self._add_switch(switch)
        self.body.addSpacing(Space.S)
        self.body.addWidget(self._reset, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addSpacing(Space.S)

    def _add_seconds(self, row: SecondsRow) -> None:
        box = SecondsBox(MAX_SECONDS)
        box.valueChanged.connect(self._on_changed)
        self._boxes[row.field] = box
        self.add_row(SettingRow(row.title, row.hint, box))

    def _add_switch(self, row: SwitchRow) -> None:
        toggle = Toggle(self._themes, row.title)
        toggle.toggled.connect(self._on_changed)
        self._toggles[row.field] = toggle
        self.add_row(SettingRow(row.title, row.hint, toggle))

    @Slot()
    def _on_changed(self) -> None:
        timing = self._timing
        self._tell(
            replace(
                timing,
                position_seconds=self._seconds("position_seconds", timing.position_seconds),
                ready_seconds=self._seconds("ready_seconds", timing.ready_seconds),
                between_seconds=self._seconds("between_seconds", timing.between_seconds),
                posture_change_seconds=self._seconds(
                    "posture_change_seconds", timing.posture_change_seconds
                ),
                count_reps_myself=self._toggles["count_reps_myself"].isChecked(),
                wait_for_me=self._toggles["wait_for_me"].isChecked(),
            )
        )

    def _seconds(self, field: str, before: float) -> float:
        """What the box says; what has parts of a second keeps them while it is not changed."""
        chosen = self._boxes[field].value()
        return before if chosen == round(before) else float(chosen)

    @Slot()
    def _on_reset(self) -> None:
        self._tell(Timing())

    def _tell(self, timing: Timing) -> None:
        if timing != self._timing:
            self._timing = timing
            self.timing_changed.emit(timing)
