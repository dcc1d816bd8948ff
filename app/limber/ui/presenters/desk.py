"""What all presenters work with."""

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from limber.catalogue.models import Catalogue, Programme
from limber.engine.clock import Clock
from limber.history.models import StoredBreak
from limber.history.store import Store
from limber.plan.schedule import Schedule
from limber.ui.current_advice import CurrentAdvice
from limber.ui.current_breaks import CurrentBreaks
from limber.ui.settings_keeper import SettingsKeeper
from limber.ui.view_state.ladders import Active, active_programme

if TYPE_CHECKING:
    from limber.ui.advising import Advising


@dataclass(frozen=True, slots=True)
class Desk:
    """The catalogue, the history, the settings and the time."""

    catalogue: Catalogue
    store: Store
    keeper: SettingsKeeper
    clock: Clock
    advice: CurrentAdvice = field(default_factory=CurrentAdvice, compare=False)
    """What is proposed, kept until something changes."""
    known_breaks: CurrentBreaks = field(default_factory=CurrentBreaks, compare=False)
    first_weekday: int = 0
    """With which a week begins where the person lives: 0, Monday, to 6, Sunday."""

    @property
    def today(self) -> date:
        """The local day."""
        return self.clock.read().wall.date()

    def schedule(self, programme: Programme) -> Schedule:
        """When the sessions of a programme are due."""
        settings = self.keeper.settings
        is_active = programme.id == settings.active_programme
        since = settings.active_since if is_active else None
        chosen = settings.when.get(programme.id, ())
        breaks = tuple(each.days for each in self.breaks)
        return Schedule(programme.times_per_day, since or self.today, chosen, breaks)

    @property
    def breaks(self) -> tuple[StoredBreak, ...]:
        """The days off and pauses, the latest first."""
        return self.known_breaks.of(self.store)

    @property
    def advising(self) -> "Advising":
        """What switches rungs and answers proposals."""
        from limber.ui.advising import Advising  # late: the first picture does without

        return Advising(self.catalogue, self.store, self.keeper, lambda: self.clock.read().wall)

    def following(self, programme: str | None = None) -> Active | None:
        """A programme with what is chosen for it; without a name the one that is active."""
        settings = self.keeper.settings
        name = settings.active_programme if programme is None else programme
        key = name or ""
        rungs, doses = settings.rungs.get(key, {}), settings.doses.get(key, {})
        return active_programme(self.catalogue, name, rungs, doses, settings.access)
