"""Sheets are brought in whole or not at all, and a second time nothing changes."""

import gc
import hashlib
import json
from contextlib import suppress

import pytest
from openpyxl import Workbook

from disrupt.errors import Refused, Stopped, Trouble
from disrupt.find import find
from disrupt.page import show
from disrupt.paths import resource
from disrupt.records import EVERY, Person
from disrupt.records.person import Address, Marker, Photograph, Status
from disrupt.sheets.report import as_json
from disrupt.soundness import verify
from disrupt.store import backup
from disrupt.store.trace import values_of
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders import intake
from orders.intake import bring_in, look
from tests import make
from tests.desks import PEOPLE, brought, folder_of, held, log, people, seat
from tests.store.meddling import everything as raw

DEMO = resource("demo")
PNG = b"\x89PNG\r\n\x1a\n1"
JPEG = b"\xff\xd8\xff\xe0"
WHOLE = (
    "reference,family_name,given_names,aliases,born,sex,ethnicity_self,ethnicity_observed,"
    "status,status_on,markers,linked_offences,resident,area,address,postcode,phones,vehicles,"
    "pnc_id,cro,ni_number,driver_number,other_references,occupation,whereabouts,"
    "whereabouts_until,mappa_level,also_victim,owner,deputy,note\n"
    "N-7,Exley,Robin,Wren; Lark,~1988-05,male,W1,IC3,charged,2026-05-01,drugs; violence,"
    'sexual,yes,Westmere,"31 Tallow Row, Westmere",ec1a1bb,+44 7700 900123; 07700900124,'
    "bd51 smr,2099/1g,1/99A,zz123456a,EXLEY805048RA9XY,CASE-77; CASE-78,driver,prison,"
    '2027-03,2,no,Lena,Ada,"one\ntwo"\n'
)


def everything(store):
    return [values_of(each) for each in held(store, *EVERY)]


def told(report):
    return [(each["row"], each["heading"], each["why"]) for each in report.rejected]


def test_every_column_of_the_open_format_is_kept(desk, tmp_path):
    report = brought(desk, tmp_path, WHOLE)
    assert (report.new, report.rejected, report.unknown_headings) == (1, [], [])
    page = show(desk, "N-7")
    values = {field.name: value for field, value in page.values}
    assert values["aliases"] == ("Wren", "Lark")
    assert str(values["born"]) == "~1988-05"
    assert values["phones"] == ("07700900123", "07700900124")
    assert (values["pnc_id"], values["vehicles"]) == ("2099/0000001G", ("BD51SMR",))
    assert (values["resident"], values["also_victim"]) == (True, False)
    assert str(values["whereabouts_until"]) == "2027-03"
    assert values["note"] == "one\ntwo"
    assert page.stage == "charged"
    assert not any(value is None for value in values.values())


def test_headings_are_known_in_any_order_and_by_label_with_windows_line_ends_and_a_mark(
    desk, tmp_path
):
    text = "\ufeffBorn,Family name,Reference\r\n1988,Exley,N-7\r\n"
    assert brought(desk, tmp_path, text).new == 1
    assert show(desk, "N-7").says == "Exley, born 1988"


def test_unknown_headings_are_reported_and_left(desk, tmp_path):
    report = brought(desk, tmp_path, "reference,shoe size,family_name\nN-7,9,Exley\n")
    assert (report.unknown_headings, report.new) == (["shoe size"], 1)


def test_a_sheet_of_a_kind_that_is_not_kept_is_reported_and_left(desk, tmp_path):
    folder = folder_of(tmp_path / "in", people="reference\nN-7\n", horses="name,age\nSilver,9\n")
    reports = bring_in(desk, folder)
    assert reports["horses.csv"].unknown_headings == ["name", "age"]
    assert reports["horses.csv"].read == 0
    assert look(desk, folder)["horses.csv"].unknown_headings == ["name", "age"]


def test_what_is_rejected_is_told_by_row_and_heading_and_the_other_rows_go_in(desk, tmp_path):
    text = (
        "reference,family_name,born,whereabouts_until,status_on,status\n"
        "N-1,Exley,soon,,,\nN-2,Mercer,1988,,,\nN-3,Tallow,2027,,,\nN-4,Cinder,,31/11/2026,,\n"
        "N-5,Ember,1990,,x,charged\nN-6,Ash,1990,2027,2026-02-30,\nN-8,Birch,1990,,,piracy\n"
    )
    report = brought(desk, tmp_path, text)
    assert told(report) == [
        (2, "born", "“soon” is not a date: write it as 2026-11-20, 2026-11 or 2026."),
        (4, "born", "Born is in the future."),
        (
            5,
            "whereabouts_until",
            "“31/11/2026” is not a date: write it as 2026-11-20, 2026-11 or 2026.",
        ),
        (6, "status_on", "“x” is not a date: write it as 2026-11-20, 2026-11 or 2026."),
        (7, "status_on", "“2026-02-30” is not a date in the calendar."),
    ]
    assert report.new == 2
    assert [each.reference for each in held(desk.store, Person)] == ["N-2", "N-8"]


@pytest.mark.parametrize("bad", [2, 100])
def test_one_bad_row_among_many_keeps_none_of_the_others_out(desk, tmp_path, bad):
    lines = [f"N-{n},{'soon' if n == bad else 1988}\n" for n in range(2, 101)]
    report = brought(desk, tmp_path, "reference,born\n" + "".join(lines))
    assert (report.new, told(report)) == (
        98,
        [(bad, "born", "“soon” is not a date: write it as 2026-11-20, 2026-11 or 2026.")],
    )


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("sex", "mermaid"),
        ("ethnicity_self", "Z9"),
        ("status", "a person of interest"),
        ("markers", "dragon"),
        ("linked_offences", "piracy"),
        ("pnc_id", "not a number"),
        ("postcode", "nowhere"),
        ("vehicles", "?"),
        ("born", "1850"),
        ("born", "2026-11-20"),
        ("family_name", "x" * 200),
        ("resident", "perhaps"),
    ],
)
def test_what_is_merely_odd_is_kept_and_reported(desk, tmp_path, heading, cell):
    report = brought(desk, tmp_path, f"reference,{heading}\nN-7,{cell}\n")
    assert (report.new, report.rejected) == (1, [])
    (only,) = [*report.warned, *report.unlisted]
    assert (only["row"], only["heading"]) == (2, heading)
    assert set(only) == {"row", "heading", "why", "source"}


def test_what_an_import_says_as_json_has_the_shape_that_others_rely_on(desk, tmp_path):
    text = "reference,born,sex\nN-1,1850,\nN-2,soon,\nN-3,,mermaid\n"
    said = as_json(bring_in(desk, people(tmp_path, text)))
    assert set(said) == {"files"}
    of_people = json.loads(json.dumps(said))["files"][PEOPLE]
    assert {name: of_people[name] for name in ("new", "changed", "same", "doubtful")} == {
        "new": 2,
        "changed": 0,
        "same": 0,
        "doubtful": 0,
    }
    assert [sorted(each) for each in of_people["rejected"]] == [["heading", "row", "why"]]
    assert [sorted(each) for each in of_people["warned"]] == [["heading", "row", "source", "why"]]
    assert of_people["unlisted"][0]["heading"] == "sex"


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        WHOLE.replace("N-7", ""),
        "family_name,given_names,status,address\nExley,Robin,alleged,31 Tallow Row\n",
        "family_name,markers\nExley,dragon; drugs\nMercer,\nExley,drugs\n",
        "given_names\nRobin\n\nRobin\n",
        "reference,family_name\n'=1,Exley\n",
        "reference,note\nN-1,'=1+1\nN-2,  spaced\x07  \n",
    ],
)
def test_the_same_file_a_second_time_changes_nothing(desk, tmp_path, text):
    brought(desk, tmp_path, text)
    before = everything(desk.store)
    again = brought(desk, tmp_path, text)
    assert (again.new, again.changed) == (0, 0)
    assert again.same + again.doubtful + len(again.rejected) == again.read
    assert everything(desk.store) == before
    assert log(desk.store, "made", "changed")[-1].seq < log(desk.store, "imported")[0].seq


def test_what_was_brought_in_is_found_at_once(desk, tmp_path):
    brought(desk, tmp_path, WHOLE)
    assert [hit.why for hit in find(desk, "wren")] == ["Aliases “Wren”"]
    assert [hit.why for hit in find(desk, "ec1a 1bb")] == ["Postcode"]


def test_a_dry_run_says_what_would_be_and_writes_no_record(desk, tmp_path):
    make.person(desk)
    before = everything(desk.store)
    path = people(tmp_path, WHOLE + "N-2026-0001,Mercer\n,Exley,Robin\n")
    said = as_json(look(desk, path))
    assert everything(desk.store) == before
    assert not desk.store.files.backups.exists()
    assert said == as_json(bring_in(desk, path))
    assert said["files"][PEOPLE]["changed"] == 1


def test_a_dry_run_is_in_the_log_since_it_shows_who_is_held(desk, tmp_path):
    path = people(tmp_path, WHOLE)
    before = len(log(desk.store))
    look(desk, path)
    (line,) = log(desk.store)[before:]
    assert (line.event, line.count, line.subject_kind) == ("import tried", 1, None)


def test_after_a_dry_run_the_register_is_sound_and_goes_on(desk, tmp_path):
    look(desk, people(tmp_path, WHOLE))
    assert make.person(desk).reference == "N-2026-0001"


def test_an_import_is_one_line_with_the_hash_of_the_file(desk, tmp_path):
    path = people(tmp_path, WHOLE)
    bring_in(Workspace(desk.store, "the list of May"), path)
    (line,) = log(desk.store, "imported")
    detail = json.loads(line.detail)
    content = (path / PEOPLE).read_bytes()
    assert detail["sha256"] == hashlib.sha256(content).hexdigest()
    assert (detail["file"], line.count, line.reason) == ("in", 1, "the list of May")
    assert detail["files"][PEOPLE]["new"] == 1
    assert "Exley" not in line.detail


def test_a_copy_is_made_before(desk, tmp_path):
    make.person(desk)
    bring_in(desk, people(tmp_path, WHOLE))
    (copy,) = backup.copies(desk.store.files.backups)
    records = json.loads((copy / backup.MANIFEST).read_text())["records"]
    assert records == 3
    events = [line.event for line in log(desk.store)]
    assert events.index("backup made") < events.index("imported")


@pytest.mark.parametrize("act", [look, bring_in])
@pytest.mark.parametrize("role", ["licensing-officer", "forum-chair", "administrator"])
def test_whoever_may_not_bring_in_is_refused_before_the_file_is_read(desk, tmp_path, act, role):
    with pytest.raises(Refused):
        act(seat(desk.store, role), tmp_path / "nowhere.csv")
    assert held(desk.store, Person) == []
    assert not desk.store.files.backups.exists()


@pytest.mark.parametrize(
    "content", [b"", b"MZ\x90\x00\xff", b"PK\x03\x04", b'reference\n"N-1\n', b"\xff\xfe\x00"]
)
@pytest.mark.parametrize("act", [look, bring_in])
def test_a_file_that_cannot_be_read_changes_nothing_and_makes_no_copy(desk, tmp_path, content, act):
    path = tmp_path / "people.csv"
    path.write_bytes(content)
    before = len(log(desk.store))
    with pytest.raises(Trouble):
        act(desk, path)
    assert len(log(desk.store)) == before
    assert not desk.store.files.backups.exists()


def test_one_bad_file_in_a_folder_keeps_all_of_them_out(desk, tmp_path):
    folder = people(tmp_path, WHOLE)
    (folder / "person_markers.csv").write_bytes(b"person,marker\nN-7,\xff\n")
    with pytest.raises(Trouble, match=r"person_markers\.csv is not in UTF-8: line 2"):
        bring_in(desk, folder)
    assert held(desk.store, Person) == []


def test_what_breaks_half_way_leaves_nothing(desk, tmp_path, monkeypatch):
    make.person(desk)
    before = everything(desk.store)
    lines = len(log(desk.store, "made", "changed", "imported"))

    def breaks(*_):
        raise MemoryError("no more room")

    monkeypatch.setattr(intake, "_told", breaks)
    with pytest.raises(MemoryError):
        bring_in(desk, people(tmp_path, WHOLE + "N-2026-0001,Mercer\n"))
    assert everything(desk.store) == before
    assert len(log(desk.store, "made", "changed", "imported")) == lines
    assert find(desk, "wren") == ()


def test_what_broke_can_be_brought_in_again(desk, tmp_path, monkeypatch):
    monkeypatch.setattr(intake, "_told", None)
    with pytest.raises(TypeError):
        bring_in(desk, people(tmp_path, WHOLE))
    monkeypatch.undo()
    assert brought(desk, tmp_path, WHOLE).new == 1


def test_what_was_brought_in_is_there_after_a_crash(register, tmp_path):
    store = register.open()
    bring_in(Workspace(store, "a test"), people(tmp_path, WHOLE))
    store.abandon()
    again = register.open()
    assert [each.reference for each in held(again, Person)] == ["N-7"]
    again.close()


def with_pictures(tmp_path, rows, **pictures):
    folder = folder_of(
        tmp_path / "in",
        people="reference,family_name\nN-1,Exley\n",
        person_photographs=f"person,taken_on,picture\n{rows}",
    )
    (folder / "attachments").mkdir()
    for name, content in pictures.items():
        (folder / "attachments" / name.replace("_", ".")).write_bytes(content)
    return folder


def test_pictures_come_in_with_the_sheets_and_only_once(desk, tmp_path):
    folder = with_pictures(tmp_path, "N-1,2025,a.png\nN-1,,b.jpg\n", a_png=PNG, b_jpg=JPEG)
    assert bring_in(desk, folder)["person_photographs.csv"].new == 2
    assert bring_in(desk, folder)["person_photographs.csv"].same == 2
    assert [each.picture for each in held(desk.store, Photograph)] == [PNG, JPEG]


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("gone.png", "There is no picture “gone.png” among the attachments."),
        ("bad.png", "There is no picture “bad.png” among the attachments."),
        ("../a.png", "There is no picture “../a.png” among the attachments."),
        ("x" * 300, f"There is no picture “{'x' * 300}” among the attachments."),
        ("", "Picture is missing."),
    ],
)
def test_a_picture_that_is_not_there_or_none_is_told_and_the_person_goes_in(
    desk, tmp_path, cell, why
):
    folder = with_pictures(tmp_path, f"N-1,2025,{cell}\n", bad_png=b"MZ\x90")
    (folder / "a.png").write_bytes(PNG)
    reports = bring_in(desk, folder)
    assert told(reports["person_photographs.csv"]) == [(2, "picture", why)]
    assert reports[PEOPLE].new == 1
    assert held(desk.store, Photograph) == []


def test_pictures_from_a_single_file_are_not_found(desk, tmp_path):
    make.person(desk)
    path = tmp_path / "person_photographs.csv"
    path.write_text("person,picture\nN-2026-0001,a.png\n")
    (report,) = bring_in(desk, path).values()
    assert told(report)[0][1] == "picture"


def test_a_workbook_is_brought_in_like_a_folder(desk, tmp_path):
    book = Workbook()
    book.active.title = "people"
    book.active.append(["reference", "family_name", "born", "resident"])
    book.active.append(["N-1", "Exley", "1988-05", True])
    sheet = book.create_sheet("person_statuses")
    sheet.append(["person", "status", "on"])
    sheet.append(["N-1", "charged", desk.today])
    book.save(tmp_path / "list.xlsx")
    bring_in(desk, tmp_path / "list.xlsx")
    page = show(desk, "N-1")
    assert (page.says, page.stage) == ("Exley, born May 1988, charged", "charged")
    assert held(desk.store, Person)[0].resident is True


def test_the_invented_register_comes_in_whole_and_a_second_time_changes_nothing(desk):
    first = bring_in(desk, DEMO)
    assert (first[PEOPLE].new, first[PEOPLE].doubtful) == (400, 0)
    assert [report.rejected for report in first.values()] == [[]] * 4
    assert len(held(desk.store, Person)) == 400
    counted = [len(held(desk.store, part)) for part in (Status, Address, Marker)]
    again = bring_in(desk, DEMO)
    assert again[PEOPLE].same == 400
    assert [(r.new, r.changed, r.doubtful, r.rejected) for r in again.values()] == [
        (0, 0, 0, [])
    ] * 4
    assert [len(held(desk.store, part)) for part in (Status, Address, Marker)] == counted


def test_a_sheet_is_known_whatever_the_case_of_its_name(desk, tmp_path):
    (tmp_path / "People.CSV").write_text("reference,family_name\nN-2026-0001,Exley\n")
    assert intake.look(desk, tmp_path)["people.csv"].new == 1


class Watched(Task):
    """It remembers what was reached, and stops at one such step, when that has come once more."""

    def __init__(self, last: str = "", times: int = 1) -> None:
        super().__init__()
        self.steps: list[tuple[str, int, int]] = []
        self._last, self._times = last, times

    def reach(self, doing: str, done: int = 0, of: int = 0) -> None:
        self._times -= doing == self._last
        if doing == self._last and not self._times:
            self.stop()
        super().reach(doing, done, of)
        self.steps.append((doing, done, of))

    def named(self) -> list[str]:
        return list(dict.fromkeys(doing for doing, *_ in self.steps))


MANY = 1100
OF_MANY = "".join(f"N-{number},Exley,alleged\n" for number in range(MANY))
SHEET = f"reference,family_name,status\n{OF_MANY},Mercer,\n"
STATUSES = "person,status\nN-1,charged\n"


@pytest.fixture
def sheets(tmp_path):
    return folder_of(tmp_path / "in", people=SHEET, person_statuses=STATUSES)


def test_whoever_waits_is_told_how_far_it_has_come(desk, sheets):
    task = Watched()
    bring_in(desk, sheets, task)
    assert task.named() == [
        *("Reading", "Reading people.csv", "Reading person_statuses.csv", "Making a copy first"),
        *("Looking up what is held", "Comparing people.csv", "Comparing person_statuses.csv"),
        *("Comparing", "Writing"),
    ]
    assert ("Reading people.csv", MANY, MANY + 1) in task.steps
    assert ("Comparing people.csv", 0, MANY + 1) in task.steps
    writing = [(done, of) for doing, done, of in task.steps if doing == "Writing"]
    assert writing[:2] == [(0, 2 * MANY + 2), (intake.AT_ONCE, 2 * MANY + 2)]


def test_a_look_is_told_of_too_and_writes_nothing(desk, sheets):
    task = Watched()
    look(desk, sheets, task)
    assert "Comparing" in task.named()
    assert not {"Making a copy first", "Writing"} & set(task.named())


STEPS = [
    *(("Reading", 1), ("Reading people.csv", 1500), ("Reading person_statuses.csv", 1)),
    *(("Making a copy first", 1), ("Looking up what is held", 2), ("Looking for namesakes", 1)),
    *(("Comparing people.csv", 1000), ("Comparing person_statuses.csv", 1)),
    *(("Comparing", 7), ("Writing", 1), ("Writing", 4), ("Writing", 5)),
]


@pytest.mark.parametrize(("step", "times"), STEPS)
def test_stopped_at_any_step_nothing_of_it_is_kept(desk, register, sheets, step, times):
    make.person(desk, family_name="Tallow")
    before, lines = everything_but_the_log(register), len(log(desk.store))
    with pytest.raises(Stopped):
        bring_in(desk, sheets, Watched(step, times))
    assert everything_but_the_log(register) == before
    assert {line.event for line in log(desk.store)[lines:]} <= {"backup begun", "backup made"}
    assert verify(desk).ok
    assert bring_in(desk, sheets)[PEOPLE].new == MANY + 1


def everything_but_the_log(register):
    held = raw(register)
    return {name: rows for name, rows in held.items() if name not in ("audit", "revision")}


@pytest.mark.parametrize("step", ["Reading people.csv", "Comparing people.csv", "Comparing"])
def test_a_look_that_was_stopped_showed_nothing_and_is_not_in_the_log(desk, register, sheets, step):
    before = raw(register)
    with pytest.raises(Stopped):
        look(desk, sheets, Watched(step))
    assert raw(register) == before


def test_what_is_changed_is_written_in_batches_too_and_the_log_has_every_change(desk, sheets):
    bring_in(desk, sheets)
    people_before = held(desk.store, Person)
    task = Watched()
    changed = folder_of(sheets.parent / "more", people=SHEET.replace("Exley", "Ember"))
    assert bring_in(desk, changed, task)[PEOPLE].changed == MANY
    writing = [done for doing, done, _ in task.steps if doing == "Writing"]
    assert writing == [0, intake.AT_ONCE, 2 * intake.AT_ONCE]
    assert {each.version for each in held(desk.store, Person)} == {1, 2}
    assert len(people_before) == len(held(desk.store, Person))
    assert len(log(desk.store, "changed")) == MANY
    assert verify(desk).ok
    assert len(find(desk, "ember")) == 50


@pytest.mark.parametrize("last", ["", "Comparing", "Writing"])
def test_what_was_set_aside_from_the_collector_is_given_back_whatever_came_of_it(
    desk, sheets, last
):
    with suppress(Stopped):
        bring_in(desk, sheets, Watched(last))
    assert (gc.isenabled(), gc.get_freeze_count()) == (True, 0)
