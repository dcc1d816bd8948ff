from limber.figure.models import Figure
from limber.figure.motion import Motion
def problems_of(figure: Figure, motion: Motion) -> list[str]:
    return []
def report_of(figure: Figure, motion: Motion) -> list[str]:
    return []
