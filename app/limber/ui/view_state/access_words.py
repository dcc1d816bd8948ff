"""What stands in the way of a form, in words."""

from typing import Final

from limber.plan.models import Form
from limber.ui.view_state.names import ask_first, with_article
from limber.ui.view_state.words import listing

_MOST_NAMED: Final = 3
"""More steps are only counted."""


def what_it_needs(form: Form) -> str:
    """What is missing for a form, and whom to ask first; empty where nothing is in the way."""
    return " ".join(text for text in (_missing(form), ask_first(form.ask_first)) if text)


def skipped_text(forms: tuple[Form, ...], direction: str) -> str:
    """The steps that are left aside on the way easier or harder, and why."""
    if not forms:
        return ""
    which = listing([form.name for form in forms])
    if len(forms) > _MOST_NAMED:
        which = f"{len(forms)} steps"
    lacking = dict.fromkeys(thing for form in forms for thing in form.lacks)
    needs = [f"needs {listing([with_article(thing) for thing in lacking])}"] if lacking else []
    asks = ["ask first"] if any(form.ask_first for form in forms) else []
    return f"{direction}: {which} left aside ({', '.join((*needs, *asks))})."


def _missing(form: Form) -> str:
    if not form.lacks:
        return ""
    which = "which you have not ticked"
    return f"Needs {listing([with_article(thing) for thing in form.lacks])}, {which}."
