"""What is found on this machine."""

from limber.history.store import Store


def test_what_is_there_and_what_is_not_is_told_with_what_to_do(limber):
    outcome = limber("doctor")
    assert outcome.status == 0
    assert "ok  Display     xcb, 1040 x 680\n" in outcome.out
    assert (
        "--  Sound       No sound output.\n                Plug in a loudspeaker.\n" in outcome.out
    )
    assert (
        "--  Keep awake  The screen may go dark.\n                Set a longer time.\n"
        in outcome.out
    )
    assert f"ok  Disk        The disk of {limber.data_dir.name} has room.\n" in outcome.out
    for name in ("Voice", "Data folder", "History"):
        assert name in outcome.out


def test_a_folder_that_is_not_there_yet_is_no_fault_and_is_not_made(limber):
    assert f"ok  Data folder {limber.data_dir}, made at the first start" in limber("doctor").out
    assert not limber.data_dir.exists()


def test_a_good_history_is_said_to_be_good(limber):
    limber.data_dir.mkdir()
    Store.open(limber.data_dir / "limber.sqlite3").close()
    outcome = limber("doctor")
    assert outcome.status == 0
    assert "ok  History     The whole of it can be read." in outcome.out


def test_a_damaged_history_is_a_fault(limber):
    limber.data_dir.mkdir()
    (limber.data_dir / "limber.sqlite3").write_bytes(b"this is no database" * 100)
    outcome = limber("doctor")
    assert outcome.status == 2
    assert "--  History     The history file is damaged." in outcome.out


def test_a_history_damaged_in_its_midst_is_a_fault(limber):
    limber.data_dir.mkdir()
    file = limber.data_dir / "limber.sqlite3"
    Store.open(file).close()
    content = bytearray(file.read_bytes())
    content[4096:8192] = b"\xff" * 4096
    file.write_bytes(content)
    outcome = limber("doctor")
    assert outcome.status == 2
    assert "--  History" in outcome.out


def test_a_file_in_the_place_of_the_data_folder_is_a_fault(limber):
    limber.data_dir.write_text("", encoding="utf-8")
    outcome = limber("doctor")
    assert outcome.status == 2
    assert "Choose another folder with --data-dir." in outcome.out
