"""The state of the player at each moment of a session that is played by hand."""

from limber.catalogue.models import Per, Side
from limber.engine.table import Action
from limber.plan.models import StepKind, Timing
from limber.ui.view_state.player import Around, FrameState, PlayerState, frame_state, player_state
from limber.ui.widgets.session_progress import SegmentMark
from tests.fakes.plans import Shelf, exercise
from tests.fakes.player import Player

AROUND = Around("Evening session")
ONE_SIDE = {"per": Per.SIDE, "first": Side.LEFT}


class Watcher:
    """Plays a shelf and looks at the player."""

    def __init__(
        self, shelf: Shelf, *, waiting: bool = False, timing: Timing | None = None
    ) -> None:
        self.player = Player(shelf.plan(timing=timing), waiting=waiting)
        self._catalogue = shelf.catalogue()

    def reach(self, kind: StepKind) -> None:
        """Let time pass until a step of this kind has just begun."""
        session = self.player.session
        while session.step.kind is not kind:
            self.player.wait_until(session.next_instant() or self.player.now)

    @property
    def state(self) -> PlayerState:
        """Everything but the frame."""
        return self.around(AROUND)

    def around(self, around: Around) -> PlayerState:
        """Everything but the frame, with other surroundings."""
        session = self.player.session
        possible = frozenset(action for action in Action if session.can(action))
        return player_state(
            session.moment(), session.plan, session.results, self._catalogue, possible, around
        )

    @property
    def frame(self) -> FrameState:
        """The ring and the tempo."""
        return frame_state(self.player.session.moment())

    @property
    def keys(self) -> dict[str, str]:
        """The keys on screen with their labels."""
        return {each.key: each.label for each in self.state.keys.items}

    def marks(self) -> list[list[SegmentMark]]:
        """The progress of the whole session, exercise by exercise."""
        return [[each.mark for each in group] for group in self.state.progress.groups]


def watch(*doses, **more) -> Watcher:
    exercises = [exercise(chr(ord("a") + number), dose) for number, dose in enumerate(doses)]
    return Watcher(Shelf(exercises), **more)
