"""What the tests of pain in a session share: a catalogue with notes, and what a panel says."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from limber.catalogue.models import Catalogue
from limber.catalogue.safety import Origin, Place, SafetyNote
from tests.fakes.plans import Shelf, exercise, hold_dose, item, ladder, rung
from tests.ui.stage import Stage, panel_of

RISING = SafetyNote("S-01", "If pain grows, stop.", Origin.OURS, (Place.PAIN_RISES,))
SHARP = SafetyNote("O-02", "Get medical help.", Origin.OURS, (Place.SHARP_PAIN,))
NAMES = ("low", "middle", "high")
EXERCISES = (*(exercise(name, hold_dose(30.0, holds=2)) for name in NAMES),)
LADDER_OF_THREE = ladder("bridge", *(rung(name) for name in NAMES))
AFTER = exercise("after", hold_dose(10.0))
TWO_ITEMS = Shelf((*EXERCISES, AFTER), [LADDER_OF_THREE], [item("middle"), item("after")])
ON_THE_LOWEST = Shelf((*EXERCISES, AFTER), [LADDER_OF_THREE], [item("low"), item("after")])


class NotedShelf(Shelf):
    """A shelf whose catalogue has safety notes."""

    def catalogue(self) -> Catalogue:
        return replace(super().catalogue(), safety=(RISING, SHARP))


def noted(shelf: Shelf) -> NotedShelf:
    """The same shelf with safety notes."""
    return NotedShelf(shelf.exercises, shelf.ladders, shelf.items)


def stage_of(qtbot: QtBot, shelf: Shelf) -> Stage:
    """A stage in which nothing is played yet."""
    return Stage(qtbot, noted(shelf))


def title_of(stage: Stage) -> str:
    """The large word of the panel; empty where none stands."""
    panel = panel_of(stage)
    return panel.accessibleName() if panel.isVisible() else ""


def keys_of(stage: Stage) -> list[str]:
    """The keys of the panel's buttons but the numbers, from top to bottom."""
    described = [each.accessibleDescription() for each in panel_of(stage)._buttons]
    return [each.rsplit(" ", 1)[-1] for each in described][-_other_than_numbers(stage) :]


def boxes_of(stage: Stage) -> list[str]:
    """The words in the panel's boxes."""
    return [each.text() for each in panel_of(stage).findChildren(QLabel) if each.isVisible()]


def _other_than_numbers(stage: Stage) -> int:
    count = len(panel_of(stage)._buttons)
    return count - 11 if count > 11 else count


def rung_of(stage: Stage) -> str | None:
    """The rung that is on."""
    return stage.session.step.rung


def told(stage: Stage) -> list[tuple[str, str | None, int | None, bool]]:
    """Item, rung, pain and sharpness of what was noted."""
    return [(each.item, each.rung, each.pain, each.sharp) for each in stage.records.pains]
