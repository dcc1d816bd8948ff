"""The bundled typeface."""

from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF, QRawFont
from pytestqt.qtbot import QtBot

from limber.errors import UserFacingError
from limber.ui.fonts import font, load_fonts, paper_font

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
SIGNS = "←→↑↓×–—’“”…±≤½°·äéřßŁ"


@pytest.fixture
def loaded(qtbot: QtBot) -> None:
    load_fonts(FONTS)


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_the_typeface_comes_from_the_bundled_files(weight: int) -> None:
    assert QFontInfo(font(15, weight)).family() == "Inter Limber"
    assert QFontInfo(paper_font(15, weight)).family() == "Inter Limber"
    display = QFontInfo(font(30, weight, display=True))
    assert display.family() == "Inter Display Limber"


def test_the_files_are_of_the_kind_that_every_system_reads() -> None:
    files = sorted(FONTS.glob("*.ttf"))
    assert len(files) == 6
    assert {file.read_bytes()[:4] for file in files} == {b"\0\1\0\0"}


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("weight", [400, 500, 600, 700])
def test_all_digits_have_one_width(weight: int) -> None:
    metrics = QFontMetricsF(font(256, weight, digits=True))
    assert len({metrics.horizontalAdvance(digit * 4) for digit in "0123456789"}) == 1


@pytest.mark.usefixtures("loaded")
def test_heavier_weights_are_wider() -> None:
    widths = [QFontMetricsF(font(40, w)).horizontalAdvance("Hold") for w in (400, 500, 600, 700)]
    assert widths == sorted(set(widths))


@pytest.mark.usefixtures("loaded")
def test_every_sign_the_screens_use_is_there() -> None:
    raw = QRawFont.fromFont(font(15))
    assert [sign for sign in SIGNS if not raw.supportsCharacter(ord(sign))] == []


def test_a_damaged_font_is_named_in_a_sentence(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "Broken.ttf").write_bytes(b"no font")
    with pytest.raises(UserFacingError, match=r"Broken\.ttf"):
        load_fonts(tmp_path)


def test_no_font_file_is_no_error(qtbot: QtBot, tmp_path: Path) -> None:
    assert load_fonts(tmp_path) == ()
