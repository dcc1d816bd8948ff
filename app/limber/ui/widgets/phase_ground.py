"""The colour of the phase under a part of the player, which changes slowly with the phase."""

from PySide6.QtCore import QEasingCurve
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from limber.ui.colour import mix
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Duration, Phase
from limber.ui.widgets.passage import Passage


class PhaseGround:
    """Knows the wall and the floor of a phase, and on the way to it those between."""

    def __init__(self, themes: ThemeSource, widget: QWidget, phase: Phase) -> None:
        self._themes = themes
        self._before = self._phase = phase
        self._way = Passage(
            themes, widget, Duration.WALL, QEasingCurve.Type.InOutSine, Duration.WALL_FRAME
        )
        self._way.set_level(1.0)

    @property
    def phase(self) -> Phase:
        """The phase that it has or goes to."""
        return self._phase

    def show(self, phase: Phase) -> None:
        """Go to the colours of another phase."""
        if phase is self._phase:
            return
        self._before, self._phase = self._phase, phase
        self._way.set_level(0.0)
        self._way.go_to(1.0)

    def wall(self) -> QColor:
        """The colour of the wall at this instant."""
        palette = self._themes.theme.palette
        before, now = palette.phase(self._before).wall, palette.phase(self._phase).wall
        return mix(before, now, self._way.level)

    def floor(self) -> QColor:
        """The colour of the floor at this instant."""
        palette = self._themes.theme.palette
        before, now = palette.phase(self._before).floor, palette.phase(self._phase).floor
        return mix(before, now, self._way.level)
