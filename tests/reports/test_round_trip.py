"""Out of one register, into another, and out again: the same sheets, whatever stands in them."""

import shutil
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from disrupt import edit
from disrupt.clock import Clock
from disrupt.fields import ANY, Kind, fields_of
from disrupt.moments import read_when
from disrupt.partial import PartialDate
from disrupt.records import (
    ENTRIES,
    RECORDS,
    SUBJECTS,
    Agency,
    CopyLeft,
    Entry,
    PackCopy,
    parts_of,
)
from disrupt.records.person import Status
from disrupt.sheets.match import part_fields
from disrupt.sheets.sorting import KINDS
from disrupt.workspace import Workspace
from orders import local
from orders.intake import bring_in, look
from orders.keeping import follows
from orders.reckoning import the_law
from reports.registers import export
from tests import make
from tests.conftest import CLOCK, Register
from tests.desks import PEOPLE, folder_of, held
from tests.sampled import long

LAW = the_law(local.shipped())
LATER = Clock(datetime(2027, 6, 1, tzinfo=UTC))
JPEG = b"\xff\xd8\xff"
BEGINS = {"figures": b"{", "copy": b"%PDF-"}

NASTY = st.text(alphabet="=+-@'\t\r\n\",;01 aé漢🙂\u200b\u202e\x00\x85\u2028＝|\\", max_size=12)
TEXTS = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=8),
    NASTY,
    st.sampled_from(["007", "+44 7700 900123", "=1+1", "N-1", "yes", "1985", "nan", "'tis", "; "]),
)
DATES = st.sampled_from(["1985", "~1985-06", "1985-06-03", "2026-11-20", "2024-02-29", "2001"])
WHENS = st.sampled_from(
    ["2026-11-20", "2026-07-02T00:00", "2026-10-25T01:30+00:00", "2026-10-25T01:30+01:00"]
)
LATE_DATES = st.sampled_from(["2027", "2027-03-01", "~2030"])
OF_KIND = {
    **dict.fromkeys((Kind.TEXT, Kind.LONG), st.none() | TEXTS),
    Kind.CHOICE: st.none() | TEXTS | st.sampled_from(["charged", "alleged", "drugs", "violence"]),
    Kind.PARTIAL: st.none() | DATES.map(PartialDate.read),
    Kind.EXPIRY: st.none() | (DATES | LATE_DATES).map(PartialDate.read),
    Kind.DATE: st.dates(date(2024, 1, 1), date(2027, 12, 31)),
    Kind.WHEN: st.none() | WHENS.map(lambda text: read_when(text).when),
    Kind.YES_NO: st.none() | st.booleans(),
    Kind.LIST: st.lists(TEXTS, max_size=3).map(tuple),
    Kind.PICTURE: st.binary(min_size=1, max_size=3).map(lambda more: JPEG + more),
}


# What others may refer to.
THERE = {"person": "N-1", "child": "=C-1", "premises": "P; 1", "order": "O-1", "outcome": "OC 1"}
THERE |= {"licence": "L/1", "disclosure": "'DS-1", "group": "GR:1", "meeting": "M~1"}
THERE |= {"plan": "PL 1"}
ABOUT = {"plan": {"about": THERE["person"]}}
WORDS = st.sampled_from(["alleged", "charged", "a word; of ours", "=1", "drugs"])


def values(kind):
    described = [field for field in fields_of(kind) if field.name != "reference"]
    return st.fixed_dictionaries({field.name: value(field) for field in described})


def value(field):
    if field.choices == "note_kinds":  # any other word is refused, or sealed
        return st.sampled_from([None, "fact", "opinion"])
    if field.format in BEGINS:
        return st.binary(max_size=3).map(lambda more: BEGINS[field.format] + more)
    if field.refers_to:
        of = THERE.values() if field.refers_to == ANY else [THERE[field.refers_to]]
        if field.kind is Kind.LIST:  # which a semicolon parts
            return st.lists(st.sampled_from([each for each in of if ";" not in each])).map(tuple)
        return st.sampled_from([*of]) if field.required else st.none() | st.sampled_from([*of])
    if field.required and field.kind in (Kind.TEXT, Kind.CHOICE):
        return WORDS
    if field.required and field.kind is Kind.LONG:
        return TEXTS.map("x{}".format)
    if field.required:
        return OF_KIND[field.kind].filter(lambda each: each is not None)
    if field.kind is Kind.PARTIAL and not field.not_after_today:
        return OF_KIND[Kind.EXPIRY]
    return OF_KIND[field.kind]


def by_itself(kind):
    """A subject with what is said of it, or an entry, which has no parts."""
    said_of = () if issubclass(kind, Entry) else parts_of(kind)
    parts = {part: st.lists(values(part), max_size=3) for part in said_of}
    return st.tuples(st.just(kind), values(kind), st.fixed_dictionaries(parts))


ANY_RECORD = st.sampled_from([*SUBJECTS, *ENTRIES]).flatmap(by_itself)


def files(folder):
    """Everything that was exported, without the manifest beside it."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "manifest.json"
    }


@contextmanager
def empty(template, folder, clock=CLOCK):
    """A register in which nothing is held."""
    shutil.copytree(template.folder, folder)
    store = Register(folder, template.made).open(clock=clock)
    yield Workspace(store, "a test", follows(LAW))
    store.close()


def taken_out(desk, folder):
    export(desk, folder, replace=False)
    return files(folder)


def changes(reports):
    return [(r.new, r.changed, r.doubtful, r.rejected) for r in reports.values()]


UNCHANGED = [(0, 0, 0, [])] * len(KINDS)
TODAYS = {kind.sheet: b"" for kind in SUBJECTS if part_fields(kind)}


EXAMPLES = pytest.mark.parametrize("examples", [3, long(30)])


def tried(examples, check, *drawn):
    settings(max_examples=examples, deadline=None, suppress_health_check=[HealthCheck.too_slow])(
        given(*drawn)(check)
    )()


@EXAMPLES
def test_whatever_is_held_goes_out_comes_in_and_goes_out_the_same(template, examples):
    def check(records):
        with TemporaryDirectory() as name:
            place = Path(name)
            with empty(template, place / "one.disrupt") as desk:
                for name, reference in THERE.items():
                    said = make.LITTLE[name] | {"reference": reference}
                    edit.make(desk, RECORDS[name], said | ABOUT.get(name, {}))
                for kind, own, of_parts in records:
                    made = edit.make(desk, kind, own)
                    for part, rows in of_parts.items():
                        for row in rows:
                            edit.make(desk, part, row, **{part.belongs_to: made.id})
                first = taken_out(desk, place / "first")
            with empty(template, place / "two.disrupt") as desk:
                bring_in(desk, place / "first")
                assert taken_out(desk, place / "second") == first
                assert changes(look(desk, place / "first")) == UNCHANGED
            with empty(template, place / "later.disrupt", LATER) as desk:
                bring_in(desk, place / "first")
                third = taken_out(desk, place / "third")
            # Their own sheets show what holds on the day.
            assert third | TODAYS == first | TODAYS

    tried(examples, check, st.lists(ANY_RECORD, min_size=2, max_size=5))


STRANGE = [
    *("=1+1", "+1", "-1", "@x", "'=x", "''", "'", '"', '""', "a;b", "; ", ",", "a\nb", "\ta"),
    *("007", "+44 7700 900123", "é", "\u200b", "\u202eevil", "yes", "NULL", "1985", "a\r\nb"),
    *("\ufeffx", "\u2028", "\x85x", " x ", "＝1", "#REF!", "\\", "%s", "x" * 5000),
]


def test_every_text_comes_back_as_it_was(template, tmp_path):
    with empty(template, tmp_path / "one.disrupt") as desk:
        for text in STRANGE:
            texts = dict.fromkeys(["note", "family_name", "occupation", "sex", "pnc_id"], text)
            lists = {"aliases": (text, "Wren"), "phones": (text,)}
            person = make.person(desk, **texts, **lists)
            make.address(desk, person, address=text, postcode=text)
            make.status(desk, person, f"x{text}", source=text)
            make.marker(desk, person, f"{text}x")
        first = taken_out(desk, tmp_path / "first")
    with empty(template, tmp_path / "two.disrupt") as desk:
        bring_in(desk, tmp_path / "first")
        assert taken_out(desk, tmp_path / "second") == first


def test_every_reference_comes_back_as_it_was(template, tmp_path):
    with empty(template, tmp_path / "one.disrupt") as desk:
        for reference in ("=1", "-7", "N 1", "'x", "a;b", "é", "+44", "007"):
            make.status(desk, make.person(desk, reference=reference))
        first = taken_out(desk, tmp_path / "first")
        assert changes(bring_in(desk, tmp_path / "first")) == UNCHANGED
    with empty(template, tmp_path / "two.disrupt") as desk:
        bring_in(desk, tmp_path / "first")
        assert taken_out(desk, tmp_path / "second") == first


def column(*cells):
    return st.sampled_from(cells)


LOCKED = b"Disrupt copy 1\nwhat nobody reads without its key"


def test_a_copy_that_was_handed_out_comes_back_with_its_bytes_its_key_and_each_time_it_left(
    template, tmp_path
):
    times = (
        {"at": date(2026, 11, 20), "way": "printed", "by": "anna", "reason": "the meeting"},
        {"at": date(2026, 11, 20), "way": "saved", "by": "anna", "reason": "left on the train"},
        {
            "at": date(2026, 11, 27),
            "way": "printed",
            "by": "ben",
            "outcome": "it did not get there",
        },
    )
    with empty(template, tmp_path / "one.disrupt") as desk:
        made = make.one_of_every_kind(desk)
        shut = {"file": LOCKED, "key": "0f" * 32, "disclosure": made["disclosure"].reference}
        copy = edit.make(
            desk,
            PackCopy,
            make.LITTLE["pack_copy"] | {"meeting": made["meeting"].reference} | shut,
        )
        for each in times:
            edit.make(desk, CopyLeft, each, pack_copy_id=copy.id)
        called = {
            "name": "Westmere District Council",
            "also_called": ("WDC", "the council, of old"),
        }
        edit.make(desk, Agency, make.LITTLE["agency"] | called)
        first = taken_out(desk, tmp_path / "first")
    with empty(template, tmp_path / "two.disrupt") as desk:
        assert bring_in(desk, tmp_path / "first")[CopyLeft.sheet].new == 1 + len(times)
        assert taken_out(desk, tmp_path / "second") == first
        back = next(each for each in held(desk.store, PackCopy) if each.reference == copy.reference)
        assert (back.file, str(back.key), back.disclosure) == (*shut.values(),)
        assert called["also_called"] in [each.also_called for each in held(desk.store, Agency)]


PEOPLE_ROWS = st.tuples(
    column("", "N-1", "N-2"),
    column("", "Exley", "Mercer"),
    column("", "1988", "1988-05", "x"),
    column("", "alleged", "charged"),
    column("", "2020", "2026-11-20"),
    column("", "31 Tallow Row", "2 Cinder Lane"),
    column("", "drugs", "drugs; violence"),
)
STATUS_ROWS = st.tuples(
    column("", "N-1", "N-2", "N-3"),
    column("", "alleged", "charged"),
    column("", "2020", "2026-11-20", "2027"),
    column("", "a neighbour", "a shopkeeper"),
    column("", "2026-01-01", "2026-11-20"),
)
ADDRESS_ROWS = st.tuples(
    column("", "N-1", "N-2"),
    column("", "31 Tallow Row", "2 Cinder Lane"),
    column("", "2020", "2026-11-20"),
    column("", "2025", "2027"),
)


def lines(headings, rows):
    return "\n".join([headings, *(",".join(row) for row in rows)]) + "\n"


@EXAMPLES
def test_whatever_was_brought_in_changes_nothing_the_second_time(template, examples):
    def check(people, statuses, addresses):
        with TemporaryDirectory() as name, empty(template, Path(name) / "one.disrupt") as desk:
            folder = folder_of(
                Path(name) / "in",
                people=lines("reference,family_name,born,status,status_on,address,markers", people),
                person_statuses=lines("person,status,on,source,recorded_on", statuses),
                person_addresses=lines("person,address,since,until", addresses),
            )
            bring_in(desk, folder)
            first = taken_out(desk, Path(name) / "first")
            again = bring_in(desk, folder)
            assert [(r.new, r.changed) for r in again.values()] == [(0, 0)] * 3
            assert taken_out(desk, Path(name) / "second") == first

    rows = (PEOPLE_ROWS, STATUS_ROWS, ADDRESS_ROWS)
    tried(examples, check, *(st.lists(each, max_size=5) for each in rows))


def test_two_undated_statuses_of_one_word_both_come_back(template, tmp_path):
    with empty(template, tmp_path / "one.disrupt") as desk:
        robin = make.person(desk)
        for recorded in (date(2025, 1, 1), date(2026, 1, 1)):
            make.status(desk, robin, recorded_on=recorded)
        make.status(desk, robin, "charged", on=PartialDate(2025, 6))
        first = taken_out(desk, tmp_path / "first")
    with empty(template, tmp_path / "two.disrupt") as desk:
        assert bring_in(desk, tmp_path / "first")[Status.sheet].new == 3
        assert taken_out(desk, tmp_path / "second") == first


def test_an_address_that_has_ended_by_the_day_it_is_brought_in_stays_ended(template, tmp_path):
    folder = folder_of(
        tmp_path / "in",
        people="reference,address\nN-1,31 Tallow Row\n",
        person_addresses="person,address,until,recorded_on\n"
        "N-1,31 Tallow Row,2027-01-01,2026-11-01\n",
    )
    with empty(template, tmp_path / "one.disrupt", LATER) as desk:
        bring_in(desk, folder)
        assert taken_out(desk, tmp_path / "out")["person_addresses.csv"].count(b"\n") == 2


def test_the_invented_register_goes_out_and_comes_back_the_same(demo, template, tmp_path):
    first = taken_out(demo[0], tmp_path / "first")
    with empty(template, tmp_path / "two.disrupt") as desk:
        assert bring_in(desk, tmp_path / "first")[PEOPLE].new == 400
        assert taken_out(desk, tmp_path / "second") == first
        assert changes(look(desk, tmp_path / "first")) == UNCHANGED
