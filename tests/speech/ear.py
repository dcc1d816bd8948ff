"""What somebody with closed eyes understands of a session: from its words and cues alone."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from limber.catalogue.models import Posture, Side
from limber.engine.cues import Cue
from limber.speech.words import Words
from tests.speech.listening import Heard

WORDS = Words()
PLACES = {
    Posture.SUPINE: r"\bon your back\b|\bface up\b",
    Posture.PRONE: r"\bon (to )?your front\b",
    Posture.SIDE_LYING: r"\bon your (left|right) side\b",
    Posture.QUADRUPED: r"\bhands and knees\b",
    Posture.HALF_KNEELING: r"\bkneel\b|\bone knee\b",
    Posture.KNEELING: r"\bkneel\b|\bon your knees\b",
    Posture.STANDING: r"\bstand\b",
    Posture.DEEP_SQUAT: r"\bsquat\b",
    Posture.SEATED: r"\bsit\b",
}
AT_ONCE_SECONDS = 1.5
"""So soon after a start one hears what it is."""


@dataclass(frozen=True, slots=True)
class Work:
    """A set as it was understood."""

    at: float
    exercise: str
    side: str
    place: str
    """All sentences on how it is done since its name was heard."""
    seconds: float | None
    reps: int | None
    sets: int | None
    set: int | None
    is_last: bool


@dataclass(slots=True)
class Ear:
    """Listens to a session; it knows the names of the exercises and nothing else."""

    names: Mapping[str, str]
    """What each name that may be said stands for."""
    exercise: str = ""
    side: str = ""
    place: list[str] = field(default_factory=list)
    seconds: float | None = None
    reps: int | None = None
    sets: int | None = None
    set: int | None = None
    is_last: bool = False

    def works(self, heard: Heard) -> Iterator[Work]:
        """Each set, in order."""
        waiting = list(heard.words)
        for at, cue in heard.cues:
            if cue is not Cue.START:
                continue
            while waiting and waiting[0][0] < at + AT_ONCE_SECONDS:
                for sentence in sentences(waiting.pop(0)[2]):
                    self._take(sentence)
            yield self._work(at)
            self.set, self.is_last = None, False

    def _work(self, at: float) -> Work:
        which = self.sets if self.is_last else self.set
        dose = (self.seconds, self.reps, self.sets, which)
        return Work(at, self.exercise, self.side, " ".join(self.place), *dose, self.is_last)

    def _take(self, sentence: str) -> None:
        name = sentence.removeprefix("Next: ").rstrip(".")
        if name in self.names:
            if self.names[name] != self.exercise:
                self.side, self.place, self.sets = "", [], None
            self.exercise = self.names[name]
            return
        told = re.fullmatch(
            r"(?:switch to the )?(left|right)(?: side| leg)?(?: first)?\.", lower(sentence)
        )
        if told:
            self.side = told[1]
        elif told := re.fullmatch(r"(\w+) (sets|holds|rounds) of .*", sentence):
            self.sets = number(told[1])
        elif told := re.fullmatch(r"(?:next: )?set (\w+)(?: of (\w+))?\.", lower(sentence)):
            self.set = number(told[1])
            self.sets = number(told[2]) if told[2] else self.sets
        elif lower(sentence) in ("last set.", "next: the last set."):
            self.is_last = True
        elif told := re.fullmatch(
            r"(?:hold for|go, for) (\w+) (seconds?|minutes?)\.", lower(sentence)
        ):
            self.seconds = number(told[1]) * (60 if told[2].startswith("minute") else 1)
        elif told := re.fullmatch(r"go, (\w+)(?: to \w+)? times\.", lower(sentence)):
            self.reps = number(told[1])
        else:
            self.place.append(sentence)


def sentences(words: str) -> list[str]:
    return re.split(r"(?<=[.?]) ", words)


def lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def number(word: str) -> int:
    word = word.lower()
    return WORDS.numbers.index(word) + 1 if word in WORDS.numbers else int(word)


def tells_place(place: str, posture: Posture, side: Side | None) -> bool:
    """Whether the sentences say where to be; on one's side: on which."""
    told = re.search(PLACES[posture], place, re.IGNORECASE)
    if told is None or posture is not Posture.SIDE_LYING:
        return told is not None
    said = re.findall(PLACES[posture], place, re.IGNORECASE)
    return side is not None and said[-1] == side.other
