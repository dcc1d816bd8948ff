"""What stands in the way of a form, in words."""

from limber.plan.models import Form
from limber.ui.view_state.names import ask_first, with_article
from limber.ui.view_state.words import listing


def what_it_needs(form: Form) -> str:
    """What is missing for a form, and whom to ask first; empty where nothing is in the way."""
    return " ".join(text for text in (_missing(form), ask_first(form.ask_first)) if text)


def skipped_text(forms: tuple[Form, ...], direction: str) -> str:
    """That steps are passed over on the way easier or harder, and why."""
    if not forms:
        return ""
    return f"{direction} passes over {listing([_with_reason(form) for form in forms])}."


def _missing(form: Form) -> str:
    if not form.lacks:
        return ""
    which = "which you have not ticked"
    return f"Needs {listing([with_article(thing) for thing in form.lacks])}, {which}."


def _with_reason(form: Form) -> str:
    if form.lacks:
        return f"{form.name} (needs {listing([with_article(thing) for thing in form.lacks])})"
    return f"{form.name} (ask first)"
