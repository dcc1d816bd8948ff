"""`limber exercises`: what can be done."""

from limber.catalogue.models import Exercise
from limber.cli.context import Context
from limber.cli.doses import dose_json, dose_words
from limber.cli.reading import catalogue


def list_exercises(context: Context) -> int:
    """Print every exercise and return the exit status."""
    exercises = catalogue(context).exercises.values()
    if context.arguments.json:
        context.out.json({"exercises": [_exercise(each) for each in exercises]})
    else:
        rows = [(each.id, each.name, dose_words(each.dose)) for each in exercises]
        context.out.table([("ID", "NAME", "DOSE"), *rows])
    return 0


def _exercise(exercise: Exercise) -> dict[str, object]:
    source, start = exercise.source, exercise.start_position
    return {
        "id": exercise.id,
        "name": exercise.name,
        "other_names": exercise.other_names,
        "goal": exercise.goal,
        "start_position": {"posture": start.posture, "text": start.text},
        "equipment": exercise.equipment,
        "sides": exercise.sides,
        "mode": exercise.mode,
        "dose": dose_json(exercise.dose),
        "steps": exercise.steps,
        "cues": exercise.cues.all,
        "avoid": exercise.avoid.all,
        "cautions": exercise.cautions.all,
        "source": {
            "document": source.document,
            "keys": source.keys,
            "variant_of": source.variant_of,
            "ours": source.ours,
            "notes": source.notes,
        },
    }
