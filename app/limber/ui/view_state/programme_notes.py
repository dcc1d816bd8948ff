"""What a programme says of safety, of how often it is done, and of its phases."""

from limber.catalogue.models import Programme
from limber.ui.view_state.today_state import NoteGroup, SafetyNotes


def course_notes(programme: Programme) -> tuple[NoteGroup, ...]:
    """How often it is done, and its phases."""
    return (
        NoteGroup("How often", (programme.frequency,)),
        *(NoteGroup(phase.name, (phase.text,)) for phase in programme.phases),
    )


def safety_notes(programme: Programme) -> SafetyNotes:
    """What to read before the first session."""
    safety = programme.safety
    groups = (
        NoteGroup("From the document", safety.document),
        NoteGroup("From us", safety.ours),
        NoteGroup("How we read the document", programme.notes),
    )
    return SafetyNotes(
        title="Read before you start",
        first=(safety.ours or safety.all or ("",))[0],
        groups=tuple(group for group in groups if group.lines),
    )
