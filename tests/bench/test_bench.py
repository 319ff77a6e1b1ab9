"""What the house costs at fifty thousand people, beside a bare SQLCipher file doing the same."""

import time

import pytest

from disrupt import edit
from disrupt.find import find
from disrupt.listing import Listing, look, page
from disrupt.page import show
from disrupt.records import Person
from disrupt.selecting import Filter, Order
from disrupt.workspace import Workspace
from tests.bench.measure import PEOPLE, Field, bare_file, report, timed

pytestmark = pytest.mark.bench

TIMES = 100
WORDS = (
    *("obri", "mohamed", "exley", "ng", "son", "khan"),
    *("n-2025-00117", "07700 900123", "n-2025", "31 tallow"),
)


def test_import(field: Field) -> None:
    report("import", [field.imported], [field.bare_imported])


def test_open(field: Field) -> None:
    def ours() -> None:
        field.register.open().close()

    def bare() -> None:
        with bare_file(field.bare) as raw:
            raw.execute("SELECT * FROM person WHERE id = 1").fetchone()

    report("open, close", [timed(ours) for _ in range(20)], [timed(bare) for _ in range(20)])


def test_audited_save(field: Field, desk: Workspace) -> None:
    with desk.store.reading() as session:
        seen = session.get_one(Person, PEOPLE // 2)
    ours = []
    for number in range(TIMES):
        began = time.perf_counter()
        seen = edit.change(desk, seen, {"note": f"Seen at the rank, night {number}."})
        ours.append(time.perf_counter() - began)
    with bare_file(field.bare) as raw:
        change = "UPDATE person SET note = ? WHERE id = ?"
        bare = [timed(lambda n=n: raw.execute(change, (f"night {n}", 7))) for n in range(TIMES)]
    report("audited save", ours, bare)


def test_view(field: Field, desk: Workspace) -> None:
    wanted = [f"N-2025-{number:05}" for number in range(100, PEOPLE, PEOPLE // TIMES)]
    ours = [timed(lambda reference=r: show(desk, reference)) for r in wanted]
    with bare_file(field.bare) as raw:
        one = "SELECT * FROM person WHERE id = ?"
        bare = [timed(lambda n=n: raw.execute(one, (n,)).fetchone()) for n in range(1, TIMES)]
    report("view", ours, bare)


def test_search(field: Field, desk: Workspace) -> None:
    asked = [WORDS[number % len(WORDS)] for number in range(TIMES)]
    ours = [timed(lambda text=text: find(desk, text)) for text in asked]
    with bare_file(field.bare) as raw:
        scan = "SELECT * FROM person WHERE family_name LIKE ? OR given_names LIKE ? LIMIT 50"
        bare = [
            timed(lambda t=t: raw.execute(scan, (f"%{t}%", f"%{t}%")).fetchall()) for t in asked
        ]
    report("search", ours, bare)


# A list, and how a bare file is asked for the numbers of the same rows.
LISTS = {
    "sort by reference": (Order("reference"), (), "ORDER BY lower(reference)"),
    "sort by status": (
        Order("status"),
        (),
        "ORDER BY (SELECT max(status) FROM person_status s WHERE s.person_id = person.id)",
    ),
    "sort by address": (
        Order("address"),
        (),
        "ORDER BY (SELECT max(address) FROM person_address s WHERE s.person_id = person.id)",
    ),
    "filter by status": (
        Order("reference"),
        (Filter("status", words=("alleged", "")),),
        "WHERE id IN (SELECT person_id FROM person_status WHERE status = 'alleged')"
        " OR id NOT IN (SELECT person_id FROM person_status) ORDER BY lower(reference)",
    ),
    "filter by postcode": (
        Order("reference"),
        (Filter("postcode", "zz1"),),
        "WHERE id IN (SELECT person_id FROM person_address WHERE postcode LIKE '%zz1%')"
        " ORDER BY lower(reference)",
    ),
}


@pytest.mark.parametrize("name", LISTS)
def test_list(field: Field, desk: Workspace, name: str) -> None:
    order, filters, asked = LISTS[name]
    wanted = Listing(Person, ("reference", "family_name", "status", "area"), order, filters)
    ours = [timed(lambda: page(desk, look(desk, wanted), 0, 200)) for _ in range(20)]
    with bare_file(field.bare) as raw:
        ask = f"SELECT id FROM person {asked}"
        bare = [timed(lambda: raw.execute(ask).fetchall()) for _ in range(20)]
    report(name, ours, bare)
