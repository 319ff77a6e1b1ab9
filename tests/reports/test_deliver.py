"""What leaves is in the log before it leaves, and is there whole or not at all."""

import hashlib
import json
import tempfile
from pathlib import Path

import pytest

from disrupt.errors import Trouble
from reports.deliver import Release, into_folder, need_free, onto_paper
from tests.desks import log

FILES = {"people.csv": b"reference\n", "attachments/a.png": b"1", "manifest.json": b"{}"}
RELEASE = Release("open format", "out", 7, FILES)


def there(folder):
    """Every file below a folder, with what is in it."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def exports(desk):
    return [(line.outcome, line.count) for line in log(desk.store, "exported")]


def refused(desk, folder, **more):
    with pytest.raises(Trouble) as told:
        into_folder(desk, RELEASE, folder, **more)
    return told.value


def test_the_files_are_written_where_they_belong(desk, tmp_path):
    into_folder(desk, RELEASE, tmp_path / "out")
    assert there(tmp_path / "out") == FILES
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_an_empty_folder_may_be_written_into(desk, tmp_path):
    (tmp_path / "out").mkdir()
    into_folder(desk, RELEASE, tmp_path / "out")
    assert there(tmp_path / "out") == FILES


def test_what_left_is_in_the_log_with_its_marking_recipient_and_sum(desk, tmp_path):
    into_folder(desk, RELEASE, tmp_path / "out")
    (line,) = log(desk.store, "exported")
    assert (line.outcome, line.count, line.recipient) == ("released", 7, "out")
    assert (line.marking, line.reason) == ("OFFICIAL-SENSITIVE", "a test")
    size = sum(map(len, FILES.values()))
    detail = {"document": "open format", "sha256": RELEASE.sha256, "size": size}
    assert json.loads(line.detail) == detail


def test_the_recipient_is_only_hashed_in_the_chained_line(desk, tmp_path):
    release = Release("open format", "a recipient", 7, FILES)
    into_folder(desk, release, tmp_path / "out")
    (line,) = log(desk.store, "exported")
    assert len(line.recipient_hash) == 64
    assert line.recipient == "a recipient"


def test_the_sum_is_over_all_files_in_the_order_of_their_names():
    turned = Release("open format", "out", 7, dict(reversed(FILES.items())))
    other = Release("open format", "out", 7, FILES | {"people.csv": b""})
    assert RELEASE.sha256 == turned.sha256 != other.sha256
    whole = hashlib.sha256()
    for name in sorted(FILES):
        whole.update(hashlib.sha256(FILES[name]).digest())
    assert RELEASE.sha256 == whole.hexdigest()


def test_a_folder_with_something_in_it_is_not_touched_unasked(desk, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "letter.txt").write_bytes(b"mine")
    told = refused(desk, tmp_path / "out")
    assert told.message == "out is there already and is not empty."
    assert told.remedy == "Choose another folder, or say --replace."
    assert there(tmp_path / "out") == {"letter.txt": b"mine"}
    assert exports(desk) == []


def test_a_file_in_the_place_of_the_folder_is_not_touched_unasked(desk, tmp_path):
    (tmp_path / "out").write_bytes(b"mine")
    assert "is there already" in refused(desk, tmp_path / "out").message
    assert (tmp_path / "out").read_bytes() == b"mine"


def test_replacing_writes_over_ours_and_leaves_what_is_not_ours(desk, tmp_path):
    into_folder(desk, Release("open format", "out", 7, {"people.csv": b"old"}), tmp_path / "out")
    (tmp_path / "out" / "letter.txt").write_bytes(b"mine")
    into_folder(desk, RELEASE, tmp_path / "out", replace=True)
    assert there(tmp_path / "out") == FILES | {"letter.txt": b"mine"}
    assert exports(desk) == [("released", 7), ("released", 7)]


@pytest.mark.parametrize("in_the_way", ["people.csv", "manifest.json"])
def test_where_something_else_has_a_name_of_ours_nothing_is_replaced(desk, tmp_path, in_the_way):
    (tmp_path / "out" / in_the_way).mkdir(parents=True)
    (tmp_path / "out" / "a.txt").write_bytes(b"mine")
    told = refused(desk, tmp_path / "out", replace=True)
    assert told.message == (
        f"The files could not be written to out: something else is called {in_the_way} there."
    )
    assert there(tmp_path / "out") == {"a.txt": b"mine"}
    assert exports(desk) == [("released", 7), ("not completed", 7)]


def test_a_file_where_our_folder_of_pictures_goes_is_left_alone(desk, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "attachments").write_bytes(b"mine")
    assert "attachments" in refused(desk, tmp_path / "out", replace=True).message
    assert there(tmp_path / "out") == {"attachments": b"mine"}


def test_replacing_a_file_by_a_folder_fails_and_leaves_the_file(desk, tmp_path):
    (tmp_path / "out").write_bytes(b"mine")
    refused(desk, tmp_path / "out", replace=True)
    assert (tmp_path / "out").read_bytes() == b"mine"
    assert [path.name for path in tmp_path.glob("*.part")] == []


def test_a_release_that_could_not_be_written_stands_in_the_log_as_not_completed(desk, tmp_path):
    release = Release("open format", "out", 7, FILES | {"x" * 300: b""})
    with pytest.raises(Trouble, match=r"could not be written to out: File name too long\.") as told:
        into_folder(desk, release, tmp_path / "out")
    assert told.value.remedy.startswith("Look whether there is room")
    assert exports(desk) == [("released", 7), ("not completed", 7)]
    assert not (tmp_path / "out").exists()
    assert [path for path in tmp_path.iterdir() if path.name.endswith(".part")] == []


def test_a_release_into_a_place_that_is_no_folder_is_not_completed(desk, tmp_path):
    (tmp_path / "letter.txt").write_bytes(b"mine")
    told = refused(desk, tmp_path / "letter.txt" / "out")
    assert "could not be written" in told.message
    assert exports(desk)[-1] == ("not completed", 7)
    assert (tmp_path / "letter.txt").read_bytes() == b"mine"


def test_where_the_log_cannot_be_written_nothing_leaves(desk, tmp_path):
    # Whoever reads cannot write, so that here the log has no turn.
    with desk.store.reading(), pytest.raises(RuntimeError, match="A turn inside a turn"):
        into_folder(desk, RELEASE, tmp_path / "out")
    assert not (tmp_path / "out").exists()


SECOND_DISK = Path("/dev", "shm")


@pytest.mark.skipif(not SECOND_DISK.is_dir(), reason="there is no second disk here")
def test_an_empty_folder_on_another_disk_may_be_written_into(desk, tmp_path):
    with tempfile.TemporaryDirectory(dir=SECOND_DISK) as disk:
        (tmp_path / "out").symlink_to(disk)
        into_folder(desk, RELEASE, tmp_path / "out")
        assert there(Path(disk)) == FILES


def test_the_folder_one_stands_in_may_be_named_by_a_dot(desk, tmp_path, monkeypatch):
    (tmp_path / "out").mkdir()
    monkeypatch.chdir(tmp_path / "out")
    into_folder(desk, RELEASE, Path())
    assert there(tmp_path / "out") == FILES


def test_only_whoever_wrote_it_may_read_what_left(desk, tmp_path):
    into_folder(desk, RELEASE, tmp_path / "out")
    assert (tmp_path / "out" / "people.csv").stat().st_mode & 0o077 == 0


def test_a_page_is_written_once_and_over_another_only_when_asked(tmp_path):
    page = tmp_path / "sheet.pdf"
    onto_paper(page, b"one", replace=False)
    with pytest.raises(Trouble, match=r"sheet\.pdf is there already\."):
        onto_paper(page, b"two", replace=False)
    assert page.read_bytes() == b"one"
    onto_paper(page, b"two", replace=True)
    assert page.read_bytes() == b"two"


def test_a_page_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(Trouble, match=r"sheet\.pdf could not be written: No such file") as told:
        onto_paper(tmp_path / "nowhere" / "sheet.pdf", b"", replace=True)
    assert told.value.remedy == "Look whether the folder is there and you may write to it."


def test_a_free_name_needs_no_asking(tmp_path):
    need_free(tmp_path / "sheet.pdf", replace=False)
    assert list(tmp_path.iterdir()) == []


def test_the_plain_text_that_a_killed_export_left_is_cleared_by_the_next(desk, tmp_path):
    left = tmp_path / ".out.part" / "people.csv"
    left.parent.mkdir()
    left.write_text("Exley")
    into_folder(desk, RELEASE, tmp_path / "out")
    assert not left.parent.exists()
