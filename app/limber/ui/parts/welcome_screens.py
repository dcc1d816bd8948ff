"""The screens of the welcome: each is one idea with the parts that show it elsewhere too."""

from PySide6.QtWidgets import QWidget

from limber.ui.figure_pictures import FigurePictures
from limber.ui.icons import IconName
from limber.ui.parts.first_notes import FirstNotesPart
from limber.ui.parts.programme_chooser import ProgrammeChooserPart
from limber.ui.parts.welcome_about import WelcomeAboutPart
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.ticks import EQUIPMENT_SENTENCE
from limber.ui.view_state.welcome import ABOUT, PROGRAMME_SENTENCE, SOUND_SENTENCE, Screen
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.scroll_page import ScrollPage
from limber.ui.widgets.sound_card import SoundCard
from limber.ui.widgets.tick_card import TickCard


class WelcomeScreens:
    """Makes all of them, and knows the parts that are to be heard and shown."""

    def __init__(self, themes: ThemeSource, pictures: FigurePictures) -> None:
        self.about = WelcomeAboutPart(themes, pictures, ABOUT)
        self.notes = FirstNotesPart(themes)
        self.equipment = TickCard(themes, "My equipment", IconName.EQUIPMENT, EQUIPMENT_SENTENCE)
        self.sound = SoundCard(themes)
        self.programmes = ProgrammeChooserPart(themes)
        self.pages = {
            Screen.ABOUT: _screen("", self.about, fills=True, wide=True),
            Screen.SAFETY: _screen("", self.notes, fills=True, wide=True),
            Screen.EQUIPMENT: _screen("", self.equipment),
            Screen.SOUND: _screen(SOUND_SENTENCE, self.sound),
            Screen.PROGRAMME: _screen(PROGRAMME_SENTENCE, self.programmes),
        }


def _screen(sentence: str, part: QWidget, *, fills: bool = False, wide: bool = False) -> ScrollPage:
    made = ScrollPage()
    if sentence:
        made.column.addWidget(label(sentence, Role.SECONDARY, wrapped=True))
    made.column.addWidget(part, 1 if fills else 0)
    if not fills:
        made.column.addStretch(1)
    if not wide:
        made.limit_width(Space.READING_MAX)
    return made
