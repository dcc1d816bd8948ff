"""`limber advice`: what Limber would change next time, and why."""

from collections.abc import Iterator
from contextlib import closing

from limber.advice.past import Past, read_past
from limber.advice.progression import advise
from limber.advice.standing import Standing, standings
from limber.catalogue.models import Catalogue
from limber.cli.context import Context
from limber.cli.reading import catalogue, open_history, settings
from limber.history.proposals import Proposal, ProposedAction
from limber.settings import Settings

_WORDS = {
    ProposedAction.HARDER: "a step harder",
    ProposedAction.EASIER: "a step easier",
    ProposedAction.TOP_OF_RANGE: "the top of the range",
    ProposedAction.FULL_SETS: "all sets again",
    ProposedAction.FEWER_SETS: "fewer sets",
    ProposedAction.STOP: "leave it out",
}


def show_advice(context: Context) -> int:
    """Print the proposals for the programme that is followed and return the exit status.

    Where none is followed, those for every programme of the history.
    """
    known, chosen = catalogue(context), settings(context)
    with closing(open_history(context)) as store:
        past = read_past(store, chosen.active_programme)
    where = _standings(known, chosen, past)
    found = advise(past, where, known.rules, context.clock.read().wall.date())
    if context.arguments.json:
        context.out.json({"proposals": [_document(each) for each in found]})
    elif found:
        for each in found:
            _print(context, known, each)
    else:
        context.out.line("There is nothing to change.")
    return 0


def _standings(known: Catalogue, chosen: Settings, past: Past) -> Iterator[Standing]:
    active = chosen.active_programme
    done = dict.fromkeys(session.programme for session in past.sessions)
    for name in [active] if active in known.programmes else sorted(done):
        if programme := known.programmes.get(name or ""):
            rungs, doses = chosen.rungs.get(programme.id, {}), chosen.doses.get(programme.id, {})
            yield from standings(known, programme, rungs, doses, chosen.access)


def _document(proposal: Proposal) -> dict[str, object]:
    return {
        "exercise": proposal.exercise,
        "action": proposal.action.value,
        "to": proposal.to,
        "rule": proposal.rule,
        "reason": proposal.reason,
        "evidence": list(proposal.evidence),
    }


def _print(context: Context, known: Catalogue, proposal: Proposal) -> None:
    name = known.exercises[proposal.exercise].name
    to = f" ({proposal.to})" if proposal.to else ""
    context.out.line(f"{name}: {_WORDS[proposal.action]}{to}. {proposal.reason}")
