"""Short names of contents."""

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from limber.decoding.fingerprint import fingerprint


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_the_same_content_has_the_same_name_and_another_has_another(one: bytes, two: bytes) -> None:
    assert (fingerprint(one) == fingerprint(two)) is (one == two)
    assert len(fingerprint(one)) == 16


@given(st.binary(min_size=1, max_size=300), st.integers(0), st.integers(1, 255))
def test_one_byte_that_is_changed_changes_the_name(content: bytes, at: int, by: int) -> None:
    changed = bytearray(content)
    changed[at % len(content)] ^= by
    assert fingerprint(bytes(changed)) != fingerprint(content)


def test_nothing_of_the_window_brings_openssl_along() -> None:
    asked = (
        "import sys, limber.ui.shell, limber.ui.playing, limber.ui.opened_desk, limber.ui.raising"
    )
    told = subprocess.run(
        [sys.executable, "-c", f"{asked}; print('_hashlib' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout == "False\n"
