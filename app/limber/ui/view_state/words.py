"""How amounts, lengths and days are said: the one place for each wording."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time
from typing import Final

from limber.catalogue.models import CountRange, Dose, Mode, Per, Range, Side, Tempo
from limber.dates import MONTHS, WEEKDAYS, day_and_month

_SHORT_PER: Final = {
    Per.BOTH: "",
    Per.CYCLE: "",
    Per.SIDE: "L+R",
    Per.SIDE_ALTERNATING: "L+R in turn",
    Per.DIRECTION: "both ways",
    Per.DIRECTION_ALTERNATING: "both ways in turn",
    Per.SIDE_AND_DIRECTION: "both ways, L+R",
}
_LONG_PER: Final = {
    Per.BOTH: "",
    Per.CYCLE: "",
    Per.SIDE: "each side",
    Per.SIDE_ALTERNATING: "each side, taking turns",
    Per.DIRECTION: "each direction",
    Per.DIRECTION_ALTERNATING: "each direction, taking turns",
    Per.SIDE_AND_DIRECTION: "each direction, each side",
}


def number_text(value: float | Range | CountRange) -> str:
    """A number without needless decimals, or a range as 8–10."""
    if isinstance(value, Range | CountRange):
        return f"{value.min:g}–{value.max:g}"
    return f"{value:g}"


def dose_short(dose: Dose) -> str:
    """A dose for lists: 4 × 30 s, L+R."""
    return _join(_amount(dose), _SHORT_PER[dose.per])


def dose_long(dose: Dose) -> str:
    """A dose for sentences and screen readers: 4 holds of 30 seconds, each side."""
    return _join(_amount_in_words(dose), _LONG_PER[dose.per])


def per_text(dose: Dose) -> str:
    """What a dose is counted for: each side; empty where both sides work at once."""
    return _LONG_PER[dose.per]


def tempo_text(tempo: Tempo) -> str:
    """One repetition in seconds: 2 + 1 + 2 s, without a pause that is none."""
    parts = (tempo.lift, tempo.hold, tempo.lower) if tempo.hold else (tempo.lift, tempo.lower)
    return f"{' + '.join(f'{part:g}' for part in parts)} s"


def our_choices(dose: Dose) -> tuple[str, ...]:
    """What in a dose is our choice, with its value: rest 10 s, left side first."""
    texts = (_choice(dose, field) for field in dose.assumed)
    return tuple(text for text in texts if text)


def clock_text(seconds: float) -> str:
    """A length for lists, as m:ss."""
    whole = max(0, round(seconds))
    return f"{whole // 60}:{whole % 60:02}"


def length_text(seconds: float) -> str:
    """A length to the second: 19 min 51 s."""
    whole = max(0, round(seconds))
    minutes, rest = f"{whole // 60} min", f"{whole % 60} s"
    if whole < 60:
        return rest
    return f"{minutes} {rest}" if whole % 60 else minutes


def about_minutes(seconds: float) -> str:
    """A length for sentences: about 20 minutes."""
    minutes = _minutes(seconds)
    return f"about {minutes} {'minute' if minutes == 1 else 'minutes'}"


def about_min(seconds: float) -> str:
    """A length for a short line: about 2 min."""
    return f"about {min_text(seconds)}"


def min_text(seconds: float) -> str:
    """A length where there is little room: 20 min."""
    return f"{_minutes(seconds)} min"


def day_text(day: date) -> str:
    """A day without its year: Thursday 20 November."""
    return f"{WEEKDAYS[day.weekday()]} {day_and_month(day)}"


def day_short(day: date) -> str:
    """A day for lists: Thu 20 Nov."""
    return f"{WEEKDAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]}"


def time_text(moment: datetime) -> str:
    """The time of day: 07:42."""
    return f"{moment:%H:%M}"


def clock_time(at: time) -> str:
    """A time of day on the clock: 20:30."""
    return f"{at:%H:%M}"


def count_text(count: int, one: str, many: str | None = None) -> str:
    """A number with its noun: 1 exercise, 5 exercises."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def listing(words: Sequence[str], last: str = "and") -> str:
    """Words in a row: a, b and c."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def sentences(*parts: str) -> str:
    """Parts in a row, a full stop between them where none has a sign of its own at its end."""
    said = [part for part in parts if part]
    ended = (part if part.endswith((".", "?")) else f"{part}." for part in said[:-1])
    return " ".join((*ended, *said[-1:]))


def sentence_case(text: str) -> str:
    """The text with its first letter large; the rest as it is."""
    return text[:1].upper() + text[1:]


def _minutes(seconds: float) -> int:
    return max(1, round(seconds / 60))


def _join(amount: str, per: str) -> str:
    return f"{amount}, {per}" if per else amount


def _amount(dose: Dose) -> str:
    sets, reps = number_text(dose.sets), number_text(dose.reps or 1)
    match dose.mode:
        case Mode.HOLD:
            return _times(sets, reps, f"{number_text(dose.hold_seconds or 0)} s")
        case Mode.RUN:
            return _times(sets, f"{number_text(dose.run_seconds or 0)} s")
        case Mode.REPS if sets == "1":
            return count_of(reps, _rep_noun(dose))
        case Mode.REPS:
            return f"{sets} × {reps}"


def _amount_in_words(dose: Dose) -> str:
    sets, reps = number_text(dose.sets), number_text(dose.reps or 1)
    if dose.mode is Mode.HOLD and reps == "1":
        sets, reps = "1", sets
    of_sets = "" if sets == "1" else f"{sets} sets of "
    match dose.mode:
        case Mode.HOLD:
            seconds = count_of(number_text(dose.hold_seconds or 0), "second")
            return f"{of_sets}{count_of(reps, 'hold')} of {seconds}"
        case Mode.RUN:
            return f"{of_sets}{count_of(number_text(dose.run_seconds or 0), 'second')}"
        case Mode.REPS:
            return f"{of_sets}{count_of(reps, _rep_noun(dose))}"


def count_of(number: str, one: str) -> str:
    """A number that is already text, with its noun: 8–10 reps."""
    return f"{number} {one if number == '1' else one + 's'}"


def _rep_noun(dose: Dose) -> str:
    if dose.mode is Mode.HOLD:
        return "hold"
    return "cycle" if dose.per is Per.CYCLE else "rep"


def _times(*factors: str) -> str:
    """The factors with a sign between them, leaving out what is done once."""
    return " × ".join(factor for factor in factors if factor != "1")


def _choice(dose: Dose, field: str) -> str:
    words: Mapping[str, str] = {
        "sets": count_of(number_text(dose.sets), "set"),
        "reps": count_of(number_text(dose.reps or 1), _rep_noun(dose)),
        "hold_seconds": f"hold {number_text(dose.hold_seconds or 0)} s",
        "run_seconds": f"{number_text(dose.run_seconds or 0)} s in a row",
        "seconds_per_rep": _tempo_choice(dose),
        "rest_seconds": f"rest {number_text(dose.rest_seconds)} s",
        "per": _per_choice(dose),
        "first_side": f"{(dose.first_side or Side.LEFT).value} side first",
    }
    return words.get(field, field.replace("_", " "))


def _per_choice(dose: Dose) -> str:
    if dose.per is Per.CYCLE:
        return "there and back is one cycle"
    return f"counted for {per_text(dose)}" if per_text(dose) else "counted once"


def _tempo_choice(dose: Dose) -> str:
    pace = dose.seconds_per_rep
    if isinstance(pace, Tempo):
        return f"tempo {tempo_text(pace)}"
    return f"tempo {number_text(pace)} s" if pace is not None else ""
