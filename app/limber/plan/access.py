"""What stands in the way of a form: equipment that is not at hand, conditions to ask about."""

from dataclasses import dataclass

from limber.catalogue.models import Condition, Exercise, Rung


@dataclass(frozen=True, slots=True)
class Access:
    """What the person has said of their equipment and of themselves."""

    missing: frozenset[str] = frozenset()
    """Equipment that is not at hand, as the exercises name it."""
    conditions: frozenset[Condition] = frozenset()
    """What they would ask a doctor or physiotherapist about first."""

    def lacks(self, exercise: Exercise, rung: Rung | None = None) -> tuple[str, ...]:
        """The missing equipment that an exercise needs, or one rung of it."""
        own = None if rung is None else rung.equipment
        needed = exercise.equipment if own is None else own
        return tuple(thing for thing in needed if thing in self.missing)

    def ask_first(self, exercise: Exercise) -> tuple[Condition, ...]:
        """The person's conditions that an exercise is not to be done with unasked."""
        return tuple(one for one in exercise.not_with if one in self.conditions)
