"""What is wrong with a file, told so that a person can find the place and mend it."""

from dataclasses import dataclass

from limber.errors import UserFacingError

MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a file."""

    file: str
    text: str
    """What is wrong, as the end of a sentence about the field, or about the file."""
    where: str = ""
    """The field, such as `dose.rest_seconds`; empty where it is the file as a whole."""
    line: int | None = None
    column: int | None = None

    @property
    def sentence(self) -> str:
        """The whole of it in one sentence."""
        place = self.file
        if self.line is not None:
            place += f", line {self.line}"
        if self.column is not None:
            place += f", column {self.column}"
        return f"{place}: {self.where or 'the file'} {self.text}."


class BadFile(UserFacingError):  # noqa: N818 - it names what is there, as its readers say it
    """A file cannot be used; `problems` says why, all of them, and `after` what that means."""

    def __init__(self, name: str, problems: tuple[Problem, ...], after: str = "") -> None:
        sentences = (*told(problems), after) if after else told(problems)
        super().__init__(f"{name} cannot be used.", "\n".join(sentences))
        self.problems = problems


def told(problems: tuple[Problem, ...]) -> tuple[str, ...]:
    """The sentences of the first few problems, and how many more there are."""
    sentences = tuple(problem.sentence for problem in problems[:MOST_SHOWN])
    more = len(problems) - MOST_SHOWN
    return (*sentences, f"And {more} more.") if more > 0 else sentences
