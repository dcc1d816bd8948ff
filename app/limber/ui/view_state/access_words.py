"""What stands in the way of a form, in words."""

from collections.abc import Sequence
from typing import Final

from limber.catalogue.models import Condition
from limber.plan.models import Form
from limber.ui.view_state.names import ask_first, with_article
from limber.ui.view_state.words import listing

_MOST_NAMED: Final = 3
"""More steps are only counted."""


def what_it_needs(form: Form) -> str:
    """What is missing for a form, and whom to ask first; empty where nothing is in the way."""
    return what_is_in_the_way(form.lacks, form.ask_first)


def what_it_needs_in_short(form: Form) -> str:
    """The same in a few words: Needs a resistance band. Ask first."""
    things = listing([with_article(thing) for thing in form.lacks])
    texts = (f"Needs {things}." if things else "", "Ask first." if form.ask_first else "")
    return " ".join(text for text in texts if text)


def what_is_in_the_way(lacks: Sequence[str], asks: Sequence[Condition]) -> str:
    """The same of what is missing and of the conditions to ask about."""
    return " ".join(text for text in (_missing(lacks), ask_first(asks)) if text)


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


def _missing(lacks: Sequence[str]) -> str:
    if not lacks:
        return ""
    which = "which you have not ticked"
    return f"Needs {listing([with_article(thing) for thing in lacks])}, {which}."
