"""Settings: everything that can be chosen, in force and saved at once."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from limber.catalogue.models import Condition
from limber.engine.cues import Cue
from limber.plan.models import Timing
from limber.settings import Settings
from limber.ui.choices import with_condition, with_equipment
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.turns import Turns
from limber.ui.view_state.about import Notice
from limber.ui.view_state.settings import SettingsState
from limber.ui.view_state.ticks import ASK_FIRST_SENTENCE, EQUIPMENT_SENTENCE
from limber.ui.widgets.about_card import AboutCard
from limber.ui.widgets.backups_card import BackupsCard
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.cue_flash import CueFlash
from limber.ui.widgets.cue_rows import CueRows
from limber.ui.widgets.data_card import DataCard
from limber.ui.widgets.display_card import DisplayCard
from limber.ui.widgets.exchange_card import ExchangeCard
from limber.ui.widgets.label import Role, divider, label
from limber.ui.widgets.pain_lines_card import PainLinesCard
from limber.ui.widgets.remote_card import RemoteCard
from limber.ui.widgets.saved_label import SavedLabel
from limber.ui.widgets.scroll_page import ScrollPage
from limber.ui.widgets.setting_row import SettingRow
from limber.ui.widgets.side_by_side import SideBySide
from limber.ui.widgets.sound_card import SoundCard
from limber.ui.widgets.tab_order import order_tabs
from limber.ui.widgets.tick_card import TickCard
from limber.ui.widgets.timing_card import TimingCard
from limber.ui.widgets.voice_rows import VoiceRows

_TWO_COLUMNS: Final = 860


class SettingsPage(ScrollPage):
    """Shows a `SettingsState`; each change tells a new `Settings` value."""

    settings_changed = Signal(object)
    test_sound_requested = Signal()
    hear_requested = Signal(object)
    """A `Cue` is to be heard."""
    sounds_opened = Signal()
    """Cues are going to be heard."""
    retry_sound_requested = Signal()
    test_voice_requested = Signal()
    open_folder_requested = Signal()
    keepsake_requested = Signal(str)
    """The folder into which a backup is to be saved."""
    delete_requested = Signal()
    """All data are to be deleted: asked twice and agreed to."""
    remote_go_caught = Signal(int)
    """The key of the remote's button that starts, goes on and pauses."""
    remote_back_caught = Signal(int)
    remote_go_forgotten = Signal()
    remote_back_forgotten = Signal()
    welcome_requested = Signal()
    check_requested = Signal()
    """All that a session needs is to be looked at."""
    licences_requested = Signal()
    keys_requested = Signal()
    """The list of all keys is to be shown."""
    safety_requested = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        """What is seen first is there at once, and the other cards come in turns."""
        super().__init__(parent)
        self._themes = themes
        self._settings = Settings()
        self._state: SettingsState | None = None
        self._shown_by: list[Callable[[SettingsState], None]] = []
        self._saved = SavedLabel(themes)
        self._problem = CautionBox(themes, "")
        self._problem.hide()
        self._flash = CueFlash(themes, self)
        self._backups = BackupsCard(themes)
        self._exchange = ExchangeCard(themes)
        self._display = DisplayCard(themes)
        self._display.settings_changed.connect(self._change)
        self._about = AboutCard(themes)
        self._left, self._right = QWidget(), QWidget()
        self._lay_out()
        self._turns = Turns(self)
        self._turns.begin(self._fill())
        self._turns.take_turn()

    @property
    def backups(self) -> BackupsCard:
        """What shows the backups, and has a state of its own."""
        return self._backups

    @property
    def exchange(self) -> ExchangeCard:
        """What saves and takes in files with the history, and has a state of its own."""
        return self._exchange

    def show_licences(self, notices: tuple[Notice, ...]) -> None:
        """Open the licences, after `licences_requested`."""
        self._about.show_licences(notices)

    def show_state(self, state: SettingsState) -> None:
        """Show the choices in force, without telling anybody."""
        self._state, self._settings = state, state.settings
        self._saved.show_text(state.saved)
        self._problem.show_text(state.problem)
        self._problem.setVisible(bool(state.problem))
        self._flash.set_on(on=state.settings.flash_cues)
        for show in self._shown_by:
            show(state)
        if not self.window().isVisible():
            self._turns.finish()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focusNextChild()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(label("Settings", Role.PAGE_TITLE))
        top.addStretch(1)
        top.addWidget(self._saved)
        self.column.addLayout(top)
        self.column.addWidget(self._problem)
        for part in (self._left, self._right):
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(Space.BETWEEN_CARDS)
            column.addStretch(1)
        parts, gap = (self._left, self._right), Space.BETWEEN_CARDS
        self.column.addWidget(SideBySide(self._themes, parts, (1, 1), gap, _TWO_COLUMNS))
        self.column.addStretch(1)

    def _fill(self) -> Iterator[None]:
        """Add the cards, from above, some with each step."""
        self._add_sound()
        self._add(
            self._right, self._display, lambda state: self._display.show_settings(state.settings)
        )
        yield
        timing = self._add_timing()
        yield
        remote = self._add_remote()
        self._add_equipment(timing.last_control)
        yield
        self._add_conditions(remote.last_control)
        self._add(self._left, self._backups)
        yield
        self._add_pain()
        self._add(self._left, self._exchange)
        yield
        self._add_data()
        self._add_about()
        order_tabs(self.column)

    def _add(
        self, part: QWidget, card: QWidget, show: Callable[[SettingsState], None] | None = None
    ) -> None:
        """Put a card below the others of its column; `show` is called with each state."""
        column = part.layout()
        if isinstance(column, QBoxLayout):
            column.insertWidget(column.count() - 1, card)
        if show is not None:
            self._shown_by.append(show)
            if self._state is not None:
                show(self._state)

    def _add_sound(self) -> None:
        voice, cues = VoiceRows(self._themes, self), CueRows(self._themes, self)
        title, before, after = "Sound and voice", voice.rows, cues.rows
        card = SoundCard(self._themes, title=title, rows_before=before, rows_after=after)
        card.volume_changed.connect(self._on_volume_changed)
        card.muted_changed.connect(self._on_muted_changed)
        card.test_requested.connect(self.test_sound_requested)
        card.retry_requested.connect(self.retry_sound_requested)
        cues.settings_changed.connect(self._change)
        cues.hear_requested.connect(self._on_hear)
        cues.list_opened.connect(self.sounds_opened)
        cues.flash_requested.connect(lambda: self._flash.show_cue(Cue.START))
        voice.settings_changed.connect(self._change)
        voice.test_requested.connect(self.test_voice_requested)

        def show(state: SettingsState) -> None:
            card.show_state(state.sound)
            cues.show_state(state.cues)
            voice.show_state(state.voice)

        self._add(self._left, card, show)

    def _add_timing(self) -> TimingCard:
        card = TimingCard(self._themes)
        card.timing_changed.connect(self._on_timing_changed)
        self._add(self._left, card, card.show_state)
        return card

    def _add_remote(self) -> RemoteCard:
        card = RemoteCard(self._themes)
        card.go_caught.connect(self.remote_go_caught)
        card.back_caught.connect(self.remote_back_caught)
        card.go_forgotten.connect(self.remote_go_forgotten)
        card.back_forgotten.connect(self.remote_back_forgotten)
        self._add(self._right, card, lambda state: card.show_state(state.remote))
        return card

    def _add_equipment(self, follows: QWidget) -> None:
        title, icon_name = "My equipment", IconName.EQUIPMENT
        card = TickCard(self._themes, title, icon_name, EQUIPMENT_SENTENCE, follows)
        card.ticked.connect(self._on_equipment_ticked)
        self._add(self._left, card, lambda state: card.show_rows(state.equipment))

    def _add_conditions(self, follows: QWidget) -> None:
        card = TickCard(self._themes, "Ask first", IconName.SHIELD, ASK_FIRST_SENTENCE, follows)
        card.ticked.connect(self._on_condition_ticked)
        read = Button(self._themes, "Read", ButtonKind.SMALL)
        read.clicked.connect(self.safety_requested)
        row = SettingRow("Safety notes", "", read)
        read.setAccessibleName("Read the safety notes")
        card.body.addSpacing(Space.S)
        card.body.addWidget(divider())
        card.body.addWidget(row)

        def show(state: SettingsState) -> None:
            card.show_rows(state.conditions)
            row.show_hint(state.safety_read)

        self._add(self._right, card, show)

    def _add_pain(self) -> None:
        card = PainLinesCard(self._themes)
        card.open_folder_requested.connect(self.open_folder_requested)
        self._add(self._right, card, lambda state: card.show_state(state.pain))

    def _add_data(self) -> None:
        card = DataCard(self._themes)
        card.open_folder_requested.connect(self.open_folder_requested)
        card.keepsake_requested.connect(self.keepsake_requested)
        card.delete_requested.connect(self.delete_requested)
        self._add(self._left, card, lambda state: card.show_state(state.data))

    def _add_about(self) -> None:
        self._about.licences_requested.connect(self.licences_requested)
        self._about.keys_requested.connect(self.keys_requested)
        self._about.welcome_requested.connect(self.welcome_requested)
        self._about.check_requested.connect(self.check_requested)
        self._add(self._right, self._about, lambda state: self._about.show_state(state.about))

    def _change(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self._display.show_settings(settings)
            self.settings_changed.emit(settings)

    @Slot(object)
    def _on_timing_changed(self, timing: object) -> None:
        if isinstance(timing, Timing):
            self._change(replace(self._settings, timing=timing))

    @Slot(object)
    def _on_hear(self, cue: Cue) -> None:
        self.hear_requested.emit(cue)
        self._flash.show_cue(cue)

    @Slot(int)
    def _on_volume_changed(self, percent: int) -> None:
        self._change(replace(self._settings, volume_percent=percent))

    @Slot(bool)
    def _on_muted_changed(self, muted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._change(replace(self._settings, muted=muted))

    @Slot(str, bool)
    def _on_equipment_ticked(self, thing: str, at_hand: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._change(with_equipment(self._settings, thing, at_hand=at_hand))

    @Slot(str, bool)
    def _on_condition_ticked(self, condition: str, ticked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._change(with_condition(self._settings, Condition(condition), ticked=ticked))
