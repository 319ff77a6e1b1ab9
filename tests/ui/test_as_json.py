"""What other programs rely on: these names, these forms, and JSON whatever a record holds."""

from datetime import UTC, date, datetime

import pytest

from disrupt.clock import LONDON
from disrupt.errors import Problem
from disrupt.history import Sentence
from disrupt.page import Dated, Page, show
from disrupt.records.person import Marker, Person, Status
from disrupt.store.health import Health
from disrupt.trail import Entry
from tests import make
from tests.conftest import CLOCK
from tests.ui.terminal import ANNA, sheets
from tests.ui.test_telling import EVERY, FREE, ROW
from ui import as_json

JPEG = b"\xff\xd8\xff\xe0 no real picture"


@pytest.fixture
def answered(disrupt, register, robin):
    """The JSON of a command, on a register with one person in it."""

    def call(name, *words):
        return disrupt(name, register.folder, *words, "--json", *ANNA).json

    return call


def test_a_hit(answered, robin):
    assert answered("find", "pigeon") == [
        {
            "reference": robin,
            "kind": "person",
            "says": "Exley, Robin, born June 1985, charged",
            "why": "Aliases “Pigeon”",
        }
    ]


def test_nobody_found_is_an_empty_list(answered):
    assert answered("find", "zzzzzz") == []


def test_a_page_has_every_name_that_is_relied_on(answered, robin):
    page = answered("show", robin)
    assert {"reference", "kind", "fields", "stage", "history"} <= page.keys()
    assert (page["reference"], page["kind"], page["stage"]) == (robin, "person", "charged")


def test_days_and_moments_of_an_order_are_as_the_open_format_has_them(desk):
    served = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    said = {"made": date(2026, 5, 1), "served": served}
    order = make.one_of_every_kind(desk, order=said, order_event={"at": served})["order"]
    page = as_json.page(show(desk, order.reference))
    dates = ("applied", "made", "served")
    assert [page["fields"][name] for name in dates] == [None, "2026-05-01", "2026-07-02T00:30"]
    assert [each["at"] for each in page["order_events"]] == ["2026-07-02T00:30"]
    assert [each["number"] for each in page["conditions"]] == ["1"]


def test_the_fields_of_a_page_are_the_headings_of_its_sheet(answered, robin):
    fields = answered("show", robin)["fields"]
    assert (
        fields
        | {
            "family_name": "Exley",
            "given_names": "Robin",
            "aliases": ["Pigeon"],
            "born": "1985-06",
            "phones": ["01632960147"],
            "resident": True,
            "occupation": None,
            "vehicles": [],
            "note": "Owns two vans.\nKeeps one at the yard.",
            "status": "charged",
            "status_on": "2026-03-02",
            "address": "31 Tallow Row",
            "postcode": None,
            "markers": ["violence", "weapons"],
        }
        == fields
    )


@pytest.mark.parametrize(
    ("day", "stage", "on"),
    [
        ("2025-12-31", None, None),
        ("2026-01-10", "alleged", "2026-01-10"),
        ("2026-03-01", "alleged", "2026-01-10"),
        ("2026-03-02", "charged", "2026-03-02"),
    ],
)
def test_a_page_is_as_at_its_day(answered, robin, day, stage, on):
    page = answered("show", robin, "--as-at", day)
    assert (page["as_at"], page["stage"], page["fields"]["status_on"]) == (day, stage, on)
    assert len(page["person_statuses"]) == 2


def test_every_dated_thing_stands_whole_in_its_own_list(answered, robin):
    page = answered("show", robin)
    recorded = CLOCK.today().isoformat()
    assert page["person_statuses"][0] == {
        "status": "alleged",
        "on": "2026-01-10",
        "source": "a call",
        "recorded_on": recorded,
    }
    assert page["person_addresses"] == [
        {
            "address": "31 Tallow Row",
            "postcode": None,
            "since": "2024",
            "until": None,
            "recorded_on": recorded,
        }
    ]
    assert page["person_photographs"] == []


def test_a_picture_is_told_by_its_size(disrupt, register, robin, tmp_path):
    folder = sheets(tmp_path / "in", person_photographs=[{"person": robin, "picture": "a.jpg"}])
    (folder / "attachments").mkdir()
    (folder / "attachments" / "a.jpg").write_bytes(JPEG)
    disrupt("import", register.folder, folder, *ANNA)
    page = disrupt("show", register.folder, robin, "--json", *ANNA).json
    assert page["person_photographs"][0]["picture"] == f"{len(JPEG)} bytes"


def test_the_history_of_a_page_is_the_newest_first(answered, robin):
    history = answered("show", robin)["history"]
    assert len(history) == 6
    assert history[-1]["says"].startswith("recorded person: ")
    assert {line["at"] for line in history} == {"2026-11-20T09:14"}
    assert {(line["user"], line["reason"]) for line in history} == {("anna", "a test")}


def test_what_a_role_may_not_see_is_absent(disrupt, clerks_register, robin):
    page = disrupt("show", clerks_register, robin, "--json", *ANNA).json
    assert page["fields"].keys() == {"reference", "family_name", "given_names"}
    assert page["stage"] is None
    assert page["history"] == [page["history"][-1]]
    assert "1985" not in str(page)
    assert "Pigeon" not in str(page)


def test_a_heading_that_shows_what_may_not_be_seen_is_absent():
    dated = tuple(Dated(part, (), (), ()) for part in (Status, Marker))
    page = Page("N-1", "person", "", CLOCK.today(), (), dated, None, (), Person())
    assert as_json.page(page)["fields"] == {}


def test_a_day_in_summer_is_told_in_london_time():
    at = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    told = (Sentence(at, "a", "b", "c"),)
    page = Page("N-1", "person", "", CLOCK.today(), (), (), None, told, Person())
    assert as_json.page(page)["history"][0]["at"] == "2026-07-02T00:30"


def test_a_line_of_the_log():
    at = datetime(2026, 7, 1, 9, 30, tzinfo=LONDON)
    entry = Entry(7, at, "anna", "viewed", "N-2026-0001", "forum", "done")
    assert as_json.trail([entry]) == [
        {
            "seq": 7,
            "at": "2026-07-01T09:30",
            "user": "anna",
            "event": "viewed",
            "record": "N-2026-0001",
            "reason": "forum",
            "outcome": "done",
        }
    ]


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (Health((), 3, 12), {"ok": True, "problems": [], "records": 3, "audit_rows": 12}),
        (
            Health((Problem("a record is gone", "person 3"),), 2, 12),
            {
                "ok": False,
                "problems": [{"what": "a record is gone", "where": "person 3"}],
                "records": 2,
                "audit_rows": 12,
            },
        ),
    ],
)
def test_the_health_of_a_register(found, told):
    assert as_json.health(found) == told


def test_whatever_a_record_holds_the_answer_is_json_in_plain_ascii(disrupt, register, tmp_path):
    folder = sheets(tmp_path / "in", people=[ROW | dict.fromkeys(FREE, EVERY)])
    answers = [
        disrupt("import", register.folder, folder, "--reason", EVERY, "--json", *ANNA),
        disrupt("find", register.folder, "Robin", "--json", *ANNA),
        disrupt("show", register.folder, "N-2026-0001", "--json", *ANNA),
        disrupt("audit", register.folder, "--json", *ANNA),
    ]
    assert all(answer.json and answer.out.isascii() for answer in answers)
    assert not any(sign in answer.out for answer in answers for sign in "\x1b\r\b\t")


def test_a_text_comes_back_from_json_as_it_is_held(disrupt, register, tmp_path):
    note = "Żółć \u202e黄\u2028end"
    folder = sheets(tmp_path / "in", people=[ROW | {"note": note}])
    disrupt("import", register.folder, folder, *ANNA)
    page = disrupt("show", register.folder, "N-2026-0001", "--json", *ANNA).json
    assert page["fields"]["note"] == note
