"""Shows each cue to who does not hear it: the edge of the window lights up, and the wall."""

from typing import Final

from PySide6.QtCore import QEasingCurve, QRectF, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from limber.engine.cues import Cue
from limber.ui.colour import mix
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Duration, Flash, Phase
from limber.ui.view_state.flashing import Strength, strength_of
from limber.ui.widgets.passage import Passage
from limber.ui.widgets.phase_ground import PhaseGround

_EDGES: Final = {Strength.LIGHT: Flash.LIGHT_EDGE, Strength.BOLD: Flash.BOLD_EDGE}


class CueFlash(QWidget):
    """Lies over its parent and lets everything through; nothing is shown until it is switched on.

    A light stays for longer than a third of a second, and what comes meanwhile may only make it
    stronger: so there are never more than three flashes a second (WCAG 2.3.1), at any speed. Where
    motion is to be reduced it is a paler tint that comes and goes without fading and stays longer.
    """

    def __init__(
        self, themes: ThemeSource, parent: QWidget, ground: PhaseGround | None = None
    ) -> None:
        """`ground` is what the parent paints; without it there is an edge only."""
        super().__init__(parent)
        self._themes = themes
        self._parent = parent
        self._ground = ground
        self._is_on = False
        self._strength = Strength.LIGHT
        self._light = Passage(themes, parent, Duration.FLASH_OUT, QEasingCurve.Type.InOutSine)
        self._light.arrived.connect(self._put_out)
        self._stay = QTimer(self, singleShot=True)
        self._stay.timeout.connect(self._fade)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def level(self) -> float:
        """How bright it is, 0 to 1."""
        return self._light.level

    @property
    def strength(self) -> Strength | None:
        """What is shown at this instant."""
        return self._strength if self._light.level > 0 else None

    def set_on(self, *, on: bool) -> None:
        """Whether cues are shown from now on."""
        self._is_on = on

    @Slot(object)
    def show_cue(self, cue: Cue) -> None:
        """A cue's instant has come."""
        if not self._is_on or not self._parent.isVisible():
            return
        strength = strength_of(cue)
        if self._stay.isActive() and strength <= self._strength:
            return
        self._strength = strength
        self._light.set_level(1.0)
        reduced = self._themes.theme.reduce_motion
        self._stay.start(Duration.FLASH_CALM if reduced else Duration.FLASH)
        self.setGeometry(self._parent.rect())
        self.raise_()
        self.show()
        self._parent.update()

    def wall(self, ground: PhaseGround) -> QColor:
        """The colour of the wall at this instant, which bold cues and calm ones tint."""
        reduced = self._themes.theme.reduce_motion
        if self._light.level == 0 or not (reduced or self._strength is Strength.BOLD):
            return ground.wall()
        track = self._themes.theme.palette.phase(ground.phase).track
        return mix(ground.wall().name(), track, self._light.level)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._themes.theme
        colours = theme.palette.phase(self._ground.phase if self._ground else Phase.HOLD)
        wide = _EDGES[self._strength]
        painter = QPainter(self)
        painter.setOpacity(self._light.level)
        pen = QPen(QColor(colours.track if theme.reduce_motion else colours.strong), wide)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        inset = wide / 2
        painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))
        painter.end()

    @Slot()
    def _fade(self) -> None:
        self._light.go_to(0.0)

    @Slot()
    def _put_out(self) -> None:
        if self._light.level == 0:
            self.hide()
