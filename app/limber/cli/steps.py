"""The steps of a demonstration, told line by line."""

from collections.abc import Callable

from limber.engine.events import Event, StepStarted


class StepTeller:
    """Tells each step with its time since the first."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say
        self._began_at: float | None = None

    def hear(self, event: Event) -> None:
        """Tell a step that has started."""
        if not isinstance(event, StepStarted):
            return
        if self._began_at is None:
            self._began_at = event.at
        step, seconds = event.step, round(event.at - self._began_at)
        parts = (
            f"{seconds // 60}:{seconds % 60:02}",
            f"{step.kind:8}",
            step.exercise or "",
            step.side or "",
            f"set {step.set} of {step.sets}" if step.set else "",
        )
        self._say("  ".join(part for part in parts if part).rstrip())
