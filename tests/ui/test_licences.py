from pathlib import Path

import pytest

from limber.ui.licences import read_notices

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("Limber", "MIT License"),
        ("Qt", "GNU LESSER GENERAL PUBLIC LICENSE"),
        ("Qt", "GNU GENERAL PUBLIC LICENSE"),
        ("PySide6 and Shiboken6", "GNU LESSER GENERAL PUBLIC LICENSE"),
        ("Python", "PYTHON SOFTWARE FOUNDATION LICENSE"),
        ("pydantic", "MIT License"),
        ("platformdirs", "Permission is hereby granted"),
        ("playsound3", "Permission is hereby granted"),
        ("wakepy", "Permission is hereby granted"),
        ("jeepney", "Permission is hereby granted"),
        ("Inter", "SIL OPEN FONT LICENSE"),
    ],
)
def test_each_part_has_its_licence_in_full(name, words):
    texts = {notice.name: notice.text for notice in read_notices(RESOURCES)}
    assert words.lower() in texts[name].lower()


def test_a_licence_that_is_not_there_is_told_instead_of_raised(tmp_path):
    texts = {notice.name: notice.text for notice in read_notices(tmp_path / "nowhere")}
    assert "not found" in texts["Inter"]


def test_every_requirement_of_limber_has_a_notice():
    names = {notice.name for notice in read_notices(RESOURCES)}
    assert {"pydantic", "platformdirs", "playsound3", "wakepy", "PySide6 and Shiboken6"} <= names
