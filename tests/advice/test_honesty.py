"""What holds for every history, however it came about."""

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from limber.history.models import SessionStatus
from limber.history.proposals import Answer, ProposedAction
from tests.advice.diary import TOP, Day, Diary

scores = st.none() | st.integers(0, 10)
reps = st.tuples(*[st.none() | st.integers(0, 12)] * 4)
days = st.builds(
    Day,
    number=st.integers(0, 60),
    reps=reps | st.just(TOP),
    before=scores,
    after=scores,
    effort=scores,
    hurts=scores,
    is_sharp=st.booleans(),
    other_hurts=scores,
    flare=st.booleans(),
    status=st.sampled_from([SessionStatus.DONE, SessionStatus.PARTIAL]),
    rehearsal=st.booleans(),
    rung=st.sampled_from(["easy", "own", "hard"]),
    hour=st.integers(0, 19),
)
histories = st.lists(days, max_size=12, unique_by=lambda day: day.id)
diaries = st.builds(
    Diary,
    histories,
    rung=st.sampled_from(["easy", "own", "hard"]),
    today=st.integers(60, 90),
)


@given(diaries, st.randoms(use_true_random=False))
def test_the_same_history_gives_the_same_proposals_in_whatever_order_it_is_read(
    diary: Diary, chance: random.Random
) -> None:
    shuffled = list(diary.days)
    chance.shuffle(shuffled)
    assert replace(diary, days=shuffled).advice() == diary.advice()


@given(diaries)
def test_there_is_at_most_one_step_and_it_leads_to_the_neighbour(diary: Diary) -> None:
    proposals = diary.advice()
    assert len(proposals) <= 1
    order = ["easy", "own", "hard"]
    for proposal in proposals:
        by = {ProposedAction.HARDER: 1, ProposedAction.EASIER: -1}.get(proposal.action)
        if by is None:
            assert proposal.to is None
        else:
            assert proposal.to == order[order.index(diary.rung) + by]


@given(diaries)
def test_rehearsals_never_count(diary: Diary) -> None:
    real = [day for day in diary.days if not day.rehearsal]
    assert replace(diary, days=real).advice() == diary.advice()


@given(diaries)
def test_a_proposal_rests_on_sessions_that_are_there_and_says_why_in_one_sentence(
    diary: Diary,
) -> None:
    ids = {day.id for day in diary.days if not day.rehearsal}
    for proposal in diary.advice():
        assert proposal.evidence
        assert set(proposal.evidence) <= ids
        assert proposal.reason.endswith(".")
        assert ". " not in proposal.reason
        assert any(char.isdigit() for char in proposal.reason)


@given(diaries)
def test_more_only_comes_of_sessions_with_known_low_pain_in_which_everything_was_done(
    diary: Diary,
) -> None:
    by_id = {day.id: day for day in diary.days}
    more = {ProposedAction.HARDER, ProposedAction.TOP_OF_RANGE}
    for proposal in diary.advice():
        if proposal.action in more:
            for session in proposal.evidence:
                day = by_id[session]
                assert not day.flare
                assert not day.is_sharp
                assert day.rung == diary.rung
                assert all(rep is not None and rep >= 8 for rep in day.reps)
                said = [pain for pain in (day.hurts, day.after) if pain is not None]
                assert said
                assert max(said) <= 3


@given(diaries)
def test_a_session_without_any_answer_or_work_changes_nothing(diary: Diary) -> None:
    empty = Day(61, reps=(None, None, None, None), before=None, after=None)
    later = replace(diary, days=[*diary.days, empty])
    assert later.advice() == diary.advice()


@given(diaries, st.sampled_from(Answer))
def test_what_was_answered_is_not_asked_again_without_something_new(
    diary: Diary, answer: Answer
) -> None:
    answered = diary.answered(answer, day=90)
    before = {(each.action, each.to) for each in diary.advice()}
    again = {(each.action, each.to) for each in answered.advice()}
    assert not before & again


@given(diaries)
def test_the_same_proposal_has_the_same_name_each_time(diary: Diary) -> None:
    assert [each.id for each in diary.advice()] == [each.id for each in diary.advice()]
