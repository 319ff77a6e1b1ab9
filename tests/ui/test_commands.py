"""Each command, from what is typed to what is then so."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from disrupt.clock import Clock
from disrupt.store.schema import audit
from tests.conftest import make_register
from tests.ui.terminal import ANNA, sheets

TOMORROW = Clock(datetime(2026, 11, 21, 9, 14, tzinfo=UTC))
PEOPLE = [
    {
        "reference": "N-2024-0007",
        "family_name": "Exley",
        "given_names": "Robin",
        "markers": "drugs",
    },
    {"reference": "N-2024-0008", "family_name": "Illsley", "given_names": "Jo", "markers": ""},
]
STATUSES = [
    {"person": "N-2024-0007", "status": "alleged", "on": "2024-02"},
    {"person": "N-2024-0009", "status": "charged", "on": "2024-03"},
    {"person": "N-2024-0008", "status": "charged", "on": "in spring"},
]


@pytest.fixture
def call(disrupt, register):
    """A command on the one register, by anna."""

    def ask(name, *words, **more):
        return disrupt(name, register.folder, *words, *ANNA, **more)

    return ask


@pytest.fixture
def brought(tmp_path):
    return sheets(tmp_path / "brought", people=PEOPLE, person_statuses=STATUSES)


@pytest.fixture
def trail(call):
    """The lines of the log since its last unlock but one: what the last command wrote."""

    def lines():
        found = call("audit", "--json").json
        begun = [at for at, line in enumerate(found) if line["event"] == "unlocked"]
        return found[begun[-2] : begun[-1]]

    return lines


def test_an_import_is_counted_file_by_file(call, brought):
    files = call("import", brought, "--json").json["files"]
    people, statuses = files["people.csv"], files["person_statuses.csv"]
    assert [people[word] for word in ("new", "changed", "same", "doubtful")] == [2, 0, 0, 0]
    assert (people["rejected"], people["unlisted"]) == ([], [])
    assert statuses["new"] == 1
    assert [(each["row"], each["heading"]) for each in statuses["rejected"]] == [
        (4, "on"),
        (3, "person"),
    ]


def test_an_import_brings_in_what_can_be_kept(call, brought):
    call("import", brought)
    fields = call("show", "N-2024-0007", "--json").json["fields"]
    assert (fields["status"], fields["status_on"], fields["markers"]) == (
        "alleged",
        "2024-02",
        ["drugs"],
    )
    assert call("find", "illsley", "--json").json[0]["reference"] == "N-2024-0008"


def test_a_dry_run_says_the_same_and_brings_in_nothing(call, brought, register):
    said = call("import", brought, "--dry-run", "--json").json
    assert call("find", "exley", "--json").json == []
    assert not register.files.backups.exists()
    assert call("import", brought, "--json").json == said


def test_the_same_file_again_changes_nothing(call, brought):
    call("import", brought)
    files = call("import", brought, "--json").json["files"]
    assert [files["people.csv"][word] for word in ("new", "changed", "same")] == [0, 0, 2]
    assert [files["person_statuses.csv"][word] for word in ("new", "changed", "same")] == [0, 0, 1]


def test_one_sheet_may_be_brought_in_by_itself(call, brought):
    assert call("import", brought / "people.csv").out.startswith("people.csv: 2 new, 0 changed")


def test_an_unknown_sheet_is_left_and_said_to_be(call, tmp_path):
    folder = sheets(tmp_path / "in", horses=[{"name": "Bess", "colour": "bay"}])
    assert "not a sheet that is kept here; it was left out" in call("import", folder).out


def test_an_import_makes_a_copy_first_and_is_in_the_log_with_its_reason(
    call, brought, trail, register
):
    call("import", brought, "--reason", "  the list  from\nEastmoor ")
    lines = trail()
    events = [line["event"] for line in lines]
    assert events[:3] == ["unlocked", "backup begun", "backup made"]
    assert events[-1] == "imported"
    assert events.count("made") == 4
    assert {line["reason"] for line in lines if line["event"] in ("made", "imported")} == {
        "the list from Eastmoor"
    }
    assert len(list(register.files.backups.iterdir())) == 1


def test_what_is_taken_out_and_brought_in_elsewhere_is_the_same(call, disrupt, brought, tmp_path):
    call("import", brought)
    other = make_register(tmp_path / "other.disrupt").folder
    first, second = tmp_path / "first", tmp_path / "second"
    assert call("export", first).out == "4 records are in first.\n"
    assert disrupt("import", other, first, *ANNA).status == 0
    assert disrupt("export", other, second, *ANNA).status == 0
    assert contents(first) == contents(second)
    assert "people.csv" in contents(first)


def contents(folder):
    """Every file, but the one that says when and by whom it was written."""
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.name != "manifest.json"}


def test_taking_out_is_in_the_log_and_said_not_to_be_encrypted(call, robin, tmp_path, trail):
    answer = call("export", tmp_path / "out", "--reason", "the review")
    assert answer.advice == [
        "What is written there is not encrypted. Delete it when it has served its purpose."
    ]
    line = trail()[-1]
    assert (line["event"], line["reason"], line["outcome"]) == (
        "exported",
        "the review",
        "released",
    )


def test_an_export_stands_where_nothing_stood_unless_asked(call, robin, tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "people.csv").write_text("kept", encoding="utf-8")
    assert call("export", tmp_path / "out").status == 1
    assert (tmp_path / "out" / "people.csv").read_text(encoding="utf-8") == "kept"
    assert call("export", tmp_path / "out", "--replace").status == 0
    assert "Exley" in (tmp_path / "out" / "people.csv").read_text(encoding="utf-8")


def test_what_is_made_is_private(call, robin, tmp_path):
    call("export", tmp_path / "out")
    call("backup", tmp_path / "copies")
    made = [*(tmp_path / "out").rglob("*"), *(tmp_path / "copies").rglob("*")]
    assert {path.stat().st_mode & 0o777 for path in made if path.is_dir()} == {0o700}
    assert {path.stat().st_mode & 0o777 for path in made if path.is_file()} == {0o600}


def test_nobody_found_is_said_and_is_no_failure(call, robin):
    answer = call("find", "zzzzzz")
    assert (answer.status, answer.out) == (0, "")
    assert answer.advice == ["Nothing was found."]


@pytest.mark.parametrize("text", ["", "   ", "'", '"', "%", "*", "a OR b", "NEAR(", "x" * 10_000])
def test_any_text_may_be_looked_for(call, robin, text):
    assert call("find", text).status == 0


def test_a_search_and_a_look_are_in_the_log(call, robin, trail):
    call("find", "exley", "--reason", "call 4711")
    assert [(line["event"], line["reason"]) for line in trail()] == [
        ("unlocked", "call 4711"),
        ("searched", "call 4711"),
    ]
    call("show", robin)
    lines = trail()
    assert [(line["event"], line["record"]) for line in lines] == [
        ("unlocked", ""),
        ("viewed", robin),
    ]
    assert {line["reason"] for line in lines} == {"command line"}


def test_a_sound_register_is_said_to_be_sound(call, robin):
    assert call("verify").out.startswith("Sound: 8 records, ")
    found = call("verify", "--json")
    assert found.status == 0
    assert found.json["ok"] is True
    assert found.json["problems"] == []
    assert found.json["records"] == 8


@pytest.mark.parametrize(("name", "users"), [("ANNA", {"anna"}), ("bela", set())])
def test_the_log_is_read_by_one_persons_lines(disrupt, register, robin, name, users):
    lines = disrupt("audit", register.folder, *ANNA, "--user", name, "--json").json
    assert {line["user"] for line in lines} == users


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["--from", "2026-11-20", "--to", "2026-11-20"], True),
        (["--to", "2026-11-19"], False),
        (["--from", "2026-11-20"], True),
        (["--from", "2999-01-01"], False),
    ],
)
def test_the_log_is_read_by_its_days(call, robin, words, found):
    made = [line for line in call("audit", *words, "--json").json if line["event"] == "made"]
    assert bool(made) is found


def test_the_log_is_read_by_its_record(call, robin):
    lines = call("audit", "--record", robin, "--json").json
    assert [line["event"] for line in lines] == ["made"] * 6
    assert {line["record"] for line in lines} == {robin}


def test_the_log_is_read_in_the_order_of_its_numbers_and_that_is_in_it(call, robin, trail):
    numbers = [line["seq"] for line in call("audit", "--json").json]
    assert numbers == list(range(1, len(numbers) + 1))
    assert [line["event"] for line in trail()] == ["unlocked", "log read"]


REFUSED = [
    ("auditor", ["find", "{register}", "exley"]),
    ("administrator", ["show", "{register}", "N-2024-0007"]),
    ("forum-chair", ["import", "{register}", "{brought}"]),
    ("forum-chair", ["import", "{register}", "{brought}", "--dry-run"]),
    ("forum-chair", ["export", "{register}", "{tmp}/out"]),
    ("licensing-officer", ["verify", "{register}"]),
    ("administrator", ["audit", "{register}"]),
    ("auditor", ["backup", "{register}", "{tmp}/copies"]),
    ("disruption-officer", ["officer", "{register}", "list"]),
    ("disruption-officer", ["officer", "{register}", "add", "bela", "--role", "auditor"]),
    ("disruption-officer", ["officer", "{register}", "remove", "anna"]),
]


@pytest.mark.parametrize(("role", "words"), REFUSED)
def test_what_a_role_may_not_do_is_refused_and_in_the_log(disrupt, tmp_path, brought, role, words):
    register = make_register(tmp_path / "own.disrupt", (role,))
    places = {"register": register.folder, "brought": brought, "tmp": tmp_path}
    before = {path.name for path in tmp_path.iterdir()}
    answer = disrupt(*(word.format(**places) for word in words), *ANNA)
    assert (answer.status, answer.out, len(answer.advice)) == (1, "", 2)
    assert answer.advice[0].startswith("Your roles do not let you ")
    assert {path.name for path in tmp_path.iterdir()} == before
    assert last_line(register) == ("anna", "refused", "refused")


def last_line(register):
    store = register.open(clock=TOMORROW)
    lines = select(audit.c.actor, audit.c.event, audit.c.outcome).order_by(audit.c.seq.desc())
    with store.reading() as session:
        # The last but one: the last is this opening.
        found = session.execute(lines.offset(1).limit(1)).one()
    store.close()
    return tuple(found)
