import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from limber import paths
from limber.errors import UserFacingError

posix_only = pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX")


def failing_with(code: int) -> Callable[[Path], None]:
    def make(_folder: Path) -> None:
        raise OSError(code, os.strerror(code))

    return make


def test_a_checkout_finds_its_data_and_resources_beside_app():
    assert (paths.catalogue_dir() / "exercises").is_dir()
    assert paths.resources_dir().is_dir()


def test_an_installed_copy_looks_inside_the_package_first(tmp_path):
    package = tmp_path / "app" / "limber"
    for folder in (tmp_path, package / "_share"):
        (folder / "data").mkdir(parents=True)
        (folder / "resources").mkdir()
    assert paths.share_dir(package) == package / "_share"


def test_an_installation_without_its_data_says_so_in_one_sentence(tmp_path):
    with pytest.raises(UserFacingError, match="exercises that come with Limber are missing"):
        paths.share_dir(tmp_path / "app" / "limber")


def test_the_argument_goes_before_the_variable_and_the_variable_before_the_usual_place(tmp_path):
    environ = {"LIMBER_DATA_DIR": str(tmp_path / "named")}
    assert paths.data_dir(tmp_path / "asked", environ) == tmp_path / "asked"
    assert paths.data_dir(None, environ) == tmp_path / "named"
    assert paths.data_dir(None, {}).name == "limber"


def test_an_empty_variable_counts_as_none():
    assert paths.data_dir(None, {"LIMBER_DATA_DIR": ""}) == paths.data_dir(None, {})


@posix_only
def test_a_new_data_folder_is_private_with_all_that_leads_to_it_made(tmp_path):
    folder = paths.prepare_data_dir(tmp_path / "deep" / "down")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@posix_only
@pytest.mark.parametrize("content", [[], ["limber.sqlite3", "log"], ["catalogue", "settings.json"]])
def test_an_open_data_folder_of_limbers_becomes_private(tmp_path, content):
    tmp_path.chmod(0o755)
    for name in content:
        (tmp_path / name).touch()
    assert stat.S_IMODE(paths.prepare_data_dir(tmp_path).stat().st_mode) == 0o700


@posix_only
def test_a_folder_that_serves_something_else_keeps_its_permissions(tmp_path):
    (tmp_path / "letters.txt").touch()
    tmp_path.chmod(0o755)
    assert stat.S_IMODE(paths.prepare_data_dir(tmp_path).stat().st_mode) == 0o755


def test_preparing_leaves_nothing_in_the_folder(tmp_path):
    assert list(paths.prepare_data_dir(tmp_path).iterdir()) == []


def test_a_relative_folder_becomes_a_full_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert paths.prepare_data_dir(Path("here")) == tmp_path / "here"


@pytest.mark.parametrize("below", ["", "further/down"])
def test_a_file_in_the_way_is_named(tmp_path, below):
    (tmp_path / "taken").touch()
    with pytest.raises(UserFacingError, match=r"taken.*A file stands where a folder is needed"):
        paths.prepare_data_dir(tmp_path / "taken" / below)


def test_a_name_that_is_too_long_is_shortened_when_it_is_said(tmp_path):
    with pytest.raises(UserFacingError, match="Its name is too long") as caught:
        paths.prepare_data_dir(tmp_path / ("x" * 5000))
    assert len(str(caught.value)) < 400


def test_a_name_with_a_nul_is_no_folders_name():
    with pytest.raises(UserFacingError, match="no folder's name") as caught:
        paths.prepare_data_dir(Path("a\0b"))
    assert "\0" not in str(caught.value)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (errno.EACCES, "may not be read or written"),
        (errno.EPERM, "may not be read or written"),
        (errno.EROFS, "can only be read"),
        (errno.ENOSPC, "The disk is full"),
        (errno.EDQUOT, "used up"),
        (errno.ELOOP, "circle"),
        (errno.EIO, "The system says"),
    ],
)
def test_what_the_disk_refuses_becomes_a_sentence_with_what_to_do(tmp_path, code, sentence):
    with pytest.raises(UserFacingError, match=sentence) as caught:
        paths.prepare_data_dir(tmp_path, failing_with(code))
    assert str(tmp_path) in caught.value.title
    assert isinstance(caught.value.__cause__, OSError)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs Linux's /proc")
def test_a_folder_that_takes_no_files_is_refused_even_for_root():
    with pytest.raises(UserFacingError, match="cannot use the data folder /proc"):
        paths.prepare_data_dir(Path("/proc/self"))
