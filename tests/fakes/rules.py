"""Rules of progression made by hand, for catalogues that need no data files."""

from limber.catalogue.kinds import Kind
from limber.catalogue.rules import (
    MoreDays,
    NotSettled,
    PainBands,
    Qualifies,
    RisingTrend,
    Rule,
    Rules,
    RuleSet,
    Running,
)

TEXT = "A rule."

RULES = Rules(
    kind=Kind.RULES,
    id="progression",
    pain=PainBands(go_up_to=3, stop_above=5),
    rules=RuleSet(
        stop_now=Rule(text=TEXT),
        amber=Rule(text=TEXT),
        not_settled=NotSettled(text=TEXT, fewer_sets=1, sessions_to_step_down=2),
        rising_trend=RisingTrend(text=TEXT, rise_above=1, days=7),
        qualifies=Qualifies(text=TEXT, effort_at_most=10),
        progress=Running(text=TEXT, sessions=2),
        regress=Running(text=TEXT, sessions=2),
        gap=MoreDays(text=TEXT, days=14),
        weaker_side=Rule(text=TEXT),
        user_wins=Rule(text=TEXT),
        missing_data=Rule(text=TEXT),
        same_again=Rule(text=TEXT),
        no_relief=MoreDays(text=TEXT, days=14),
    ),
)
