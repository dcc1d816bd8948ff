import pytest

from limber.figure.spans import Span, mixed, mixed_vector

SHARES = [step / 20 for step in range(21)]


def test_with_nothing_before_and_after_the_way_is_even():
    span = Span(None, 2.0, 4.0, None)
    assert [mixed(span, share) for share in (0, 0.25, 0.5, 1)] == [2.0, 2.5, 3.0, 4.0]


@pytest.mark.parametrize("before", [-9.0, 0.0, 1.0, 1.9, 5.0])
@pytest.mark.parametrize("after", [-9.0, 3.0, 4.0, 4.1, 30.0])
def test_the_way_never_leaves_the_two_values(before, after):
    values = [mixed(Span(before, 2.0, 4.0, after), share) for share in SHARES]
    assert values == sorted(values)
    assert (values[0], values[-1]) == (2.0, 4.0)


def test_one_way_meets_the_next_without_a_corner():
    near = 1e-5
    arriving = 4.0 - mixed(Span(None, 1.0, 4.0, 5.0), 1 - near)
    leaving = mixed(Span(1.0, 4.0, 5.0, None), near) - 4.0
    assert arriving == pytest.approx(leaving, rel=1e-3)


def test_each_value_of_a_vector_goes_its_own_way():
    span = Span(None, (0.0, 1.0, 2.0), (2.0, 1.0, 0.0), None)
    assert mixed_vector(span, 0.5) == (1.0, 1.0, 1.0)
