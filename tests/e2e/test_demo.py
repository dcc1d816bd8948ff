"""The demonstration, with and without a display."""

import re

import pytest

STEP = re.compile(r"\d+:\d\d  (position|ready|hold|reps|run|rest|switch|done)\b.*")
WITHOUT = "There is no display, so the demonstration plays off screen."


def told_steps(done):
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout.splitlines()


def assert_is_a_session(lines):
    kinds = [match.group(1) for match in map(STEP.fullmatch, lines) if match]
    assert len(kinds) == len(lines)
    assert kinds[:3] == ["position", "ready", "reps"]
    assert kinds[-1] == "done"


def test_without_a_display_the_demonstration_says_so_and_leaves_nothing_behind(home):
    home.data.mkdir()
    first, *steps = told_steps(home.limber("demo", "--speed", "100"))
    assert first == WITHOUT
    assert_is_a_session(steps)
    assert list(home.data.iterdir()) == []


@pytest.mark.needs("Xvfb")
def test_with_a_display_the_demonstration_plays_on_it(home, screen):
    assert_is_a_session(told_steps(home.limber("demo", "--speed", "100", DISPLAY=screen.display)))
