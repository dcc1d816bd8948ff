"""`limber programmes`: what can be done in one session."""

from limber.catalogue.models import Catalogue, Programme, ProgrammeItem
from limber.cli.context import Context
from limber.cli.doses import dose_json
from limber.cli.reading import catalogue


def list_programmes(context: Context) -> int:
    """Print every programme and return the exit status."""
    known = catalogue(context)
    programmes = known.programmes.values()
    if context.arguments.json:
        context.out.json({"programmes": [_programme(known, each) for each in programmes]})
    else:
        context.out.table([("ID", "NAME", "EXERCISES", "A DAY"), *map(_row, programmes)])
    return 0


def _programme(known: Catalogue, programme: Programme) -> dict[str, object]:
    return {
        "id": programme.id,
        "name": programme.name,
        "source": programme.source,
        "times_per_day": programme.times_per_day,
        "part_of": programme.part_of,
        "items": [_item(known, programme, item) for item in programme.items],
    }


def _item(known: Catalogue, programme: Programme, item: ProgrammeItem) -> dict[str, object]:
    return {
        "exercise": item.exercise,
        "dose": dose_json(item.dose or known.exercises[item.exercise].dose),
        "times_per_day": item.times_per_day or programme.times_per_day,
    }


def _row(programme: Programme) -> tuple[str, ...]:
    count, times = len(programme.items), programme.times_per_day
    return (programme.id, programme.name, str(count), f"{times} ×")
