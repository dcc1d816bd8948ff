"""`limber ladders`: which form of an exercise is easier, and which harder."""

from limber.catalogue.models import Catalogue, Ladder, Rung
from limber.cli.context import Context
from limber.cli.doses import dose_json, dose_words
from limber.cli.reading import catalogue


def list_ladders(context: Context) -> int:
    """Print every ladder with its rungs, easier first, and return the exit status."""
    known = catalogue(context)
    if context.arguments.json:
        ladders = [_ladder(known, each) for each in known.ladders.values()]
        context.out.json({"ladders": ladders})
        return 0
    for number, ladder in enumerate(known.ladders.values()):
        if number:
            context.out.line()
        context.out.line(f"{ladder.name} ({ladder.id})")
        context.out.table([_row(known, rung) for rung in ladder.rungs], indent="  ")
    return 0


def _ladder(known: Catalogue, ladder: Ladder) -> dict[str, object]:
    return {
        "id": ladder.id,
        "name": ladder.name,
        "rungs": [_rung(known, rung) for rung in ladder.rungs],
    }


def _rung(known: Catalogue, rung: Rung) -> dict[str, object]:
    exercise = known.exercises[rung.exercise]
    equipment = exercise.equipment if rung.equipment is None else rung.equipment
    return {
        "id": rung.id,
        "exercise": rung.exercise,
        "dose": dose_json(rung.dose or exercise.dose),
        "equipment": equipment,
        "source": " / ".join(rung.sources),
        "reason": rung.reason,
    }


def _row(known: Catalogue, rung: Rung) -> tuple[str, str, str]:
    exercise = known.exercises[rung.exercise]
    return (rung.id, rung.name or exercise.name, dose_words(rung.dose or exercise.dose))
