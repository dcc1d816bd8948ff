"""How many sets there are, how much each asks for, and which one it is."""

from limber.plan.models import Plan, Step, StepKind
from limber.speech.passages import Phrase, Rank
from limber.speech.words import Words


def dose_of(plan: Plan, step: Step, words: Words) -> tuple[str, ...]:
    """All sets of an exercise in a sentence, from long to short; empty where it is one set."""
    own = [each for each in plan.steps if each.item == step.item and each.rung == step.rung]
    work = next((each for each in own if each.kind.is_work and each.sets == step.sets), None)
    sets = step.sets or 1
    if work is None or sets == 1 or step.set != 1:
        return ()
    dose = _dose(work, sets, words)
    ways = {(each.side, each.direction) for each in own if each.kind.is_work}
    if len(ways) == 1:
        return (dose,)
    longer = words.each_side if work.side is not None else words.each_way
    return (longer.format(dose=dose.rstrip(".")), dose)


def is_first(plan: Plan, step: Step) -> bool:
    """Whether a set is the first of its form on its side and way, maybe after an easier form."""
    turn = (step.item, step.rung, step.side, step.direction)
    own = (each for each in plan.steps if each.kind.is_work)
    numbers = (s.set for s in own if (s.item, s.rung, s.side, s.direction) == turn)
    return step.set == next(numbers, step.set)


def start_of(step: Step, words: Words, *, says_dose: bool) -> tuple[str, ...]:
    """The word that work begins, from long to short, with how much of it."""
    is_hold = step.kind is StepKind.HOLD
    short = words.hold if is_hold else words.move
    if not says_dose:
        return (short,)
    if step.kind is not StepKind.REPS:
        template = words.hold_for if is_hold else words.move_for
        return (template.format(time=words.time(step.seconds or 0)), short)
    most = step.max_reps or step.reps or 1
    if most == 1:
        return (words.move_once, short)
    reps = words.counts(step.reps or 1, most)
    return (words.move_times.format(reps=reps), short)


def which_set(step: Step, words: Words, *, comes_next: bool, is_full: bool) -> Phrase:
    """Which set it is, as one that begins or one that comes after a rest."""
    number, sets = words.count(step.set or 1), words.count(step.sets or 1)
    key = f"set {step.item} {step.rung} {step.side} {step.direction} {step.set}"
    if step.set == step.sets:
        forms = (words.next_is_last, words.last_set) if comes_next else (words.last_set,)
    elif comes_next:
        long = (words.next_set_of,) if is_full else ()
        kinds = (*long, words.next_set, words.set)
        forms = tuple(each.format(set=number, sets=sets) for each in kinds)
    elif step.set == 1:
        # That it is the first need not be said, but of how many.
        return Phrase((words.set_of.format(set=number, sets=sets),), Rank.DOSE, dose_key(step))
    else:
        forms = (words.set_of.format(set=number, sets=sets), words.set.format(set=number))
    return Phrase(forms, Rank.DOSE, key)


def dose_key(step: Step) -> str:
    """What is known when it was said how many sets there are."""
    return f"dose {step.item} {step.rung}"


def _dose(work: Step, sets: int, words: Words) -> str:
    count = words.count(sets).capitalize()
    if work.kind is StepKind.REPS:
        least = work.reps or 1
        reps = words.counts(least, work.max_reps or least)
        return words.sets_of_reps.format(sets=count, reps=reps)
    template = words.holds if work.kind is StepKind.HOLD else words.rounds
    return template.format(sets=count, time=words.time(work.seconds or 0))
