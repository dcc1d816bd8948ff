"""A dose for scripts, with every key, and for people, in a few words."""

from collections.abc import Iterator

from limber.catalogue.models import CountRange, Dose, Mode, Per, Range, Tempo
from limber.cli.output import number

_PER = {
    Per.BOTH: "",
    Per.SIDE: "each side",
    Per.SIDE_ALTERNATING: "each side in turn",
    Per.DIRECTION: "each direction",
    Per.DIRECTION_ALTERNATING: "each direction in turn",
    Per.SIDE_AND_DIRECTION: "each side and direction",
    Per.CYCLE: "",
}


def dose_json(dose: Dose) -> dict[str, object]:
    """A dose with the keys of `docs/cli.md`."""
    return {
        "sets": _amount(dose.sets),
        "reps": _amount(dose.reps),
        "hold_seconds": _amount(dose.hold_seconds),
        "run_seconds": _amount(dose.run_seconds),
        "seconds_per_rep": _pace(dose.seconds_per_rep),
        "rest_seconds": number(dose.rest_seconds),
        "per": dose.per,
        "first_side": dose.first_side,
        "may_stop_early": dose.may_stop_early,
        "assumed": dose.assumed,
    }


def dose_words(dose: Dose) -> str:
    """A dose as people say it: "3 × 30 s, each side"."""
    goes_both_ways = dose.mode is Mode.REPS and dose.per is Per.DIRECTION
    counted = "there and back" if goes_both_ways else _PER[dose.per]
    return ", ".join(part for part in (" × ".join(_factors(dose)), counted) if part)


def amount_words(value: float | Range | CountRange) -> str:
    """A number, or a range such as "8–10"."""
    if isinstance(value, Range | CountRange):
        return f"{number(value.min)}–{number(value.max)}"
    return str(number(value))


def _factors(dose: Dose) -> Iterator[str]:
    """Sets, repetitions and seconds, without those that are one."""
    if dose.sets != 1:
        yield amount_words(dose.sets)
    match dose.mode:
        case Mode.HOLD:
            if dose.reps not in (None, 1):
                yield amount_words(dose.reps)
            yield f"{amount_words(dose.hold_seconds or 0)} s"
        case Mode.RUN:
            yield f"{amount_words(dose.run_seconds or 0)} s"
        case Mode.REPS:
            yield f"{amount_words(dose.reps or 1)} reps"


def _amount(value: float | Range | CountRange | None) -> object:
    if isinstance(value, Range | CountRange):
        return {"min": number(value.min), "max": number(value.max)}
    return None if value is None else number(value)


def _pace(value: Tempo | Range | None) -> object:
    return number(value.total_seconds) if isinstance(value, Tempo) else _amount(value)
