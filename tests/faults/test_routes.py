"""Every way that a licensing officer tried to intelligence, a child or a PNC number: nowhere."""

import shutil

import pytest

from disrupt import officers
from disrupt.workspace import Workspace
from tests.conftest import QUICK, Register
from tests.desks import log, seat
from tests.faults.routes import (
    AS_NOTHING,
    CHILD,
    HIDDEN,
    PERSON,
    PNC,
    QUIET,
    REFUSED,
    P,
    answer,
    make_case,
    seated,
)
from tests.ui.conftest import disrupt

__all__ = ["disrupt"]

# What would tell of them, in whatever is given or said back.
TELLS = (
    *("zqinformant", "zqharbour", "zqwitness", "zqwatcher", "zqcousin", "zqpartner"),
    *("zqreason", "zqfilter", "2BP", "0000001G"),
)
OF_NOTHING = {
    HIDDEN: "IN-2026-0999",
    CHILD: "C-2026-0999",
    "CAWN-2026-0001": "CAWN-2026-0999",
    "S-2026-0001": "S-2026-0999",
    "NT-2026-0001": "NT-2026-0999",
}


@pytest.fixture(scope="module")
def kept(template, tmp_path_factory):
    """One register, in which nobody succeeds in changing anything that matters."""
    folder = tmp_path_factory.mktemp("routes") / "westmere.disrupt"
    shutil.copytree(template.folder, folder)
    store = Register(folder, template.made).open()
    desk = Workspace(store, "a test")
    yield desk, make_case(desk, folder.parent)
    store.close()


def test_what_would_tell_of_them_is_there_to_be_found(kept):
    desk, case = kept
    desk = seat(desk.store, "disruption-officer")
    every = answer(lambda: QUIET["the person"](desk, case))
    assert PNC in every
    assert "Zqinformant" in answer(lambda: REFUSED["the page of it"](desk, case))
    assert "Zqharbour" in answer(lambda: REFUSED["the page of the child"](desk, case))
    assert CHILD in answer(lambda: QUIET["what is around a person"](desk, case))


@pytest.mark.parametrize("route", QUIET)
def test_a_way_that_gives_something_gives_nothing_of_them(kept, route):
    desk, case = kept
    said = answer(lambda: QUIET[route](seated(desk), case)).casefold()
    told = [word for word in (*TELLS, CHILD, HIDDEN, case.cawn) if word.casefold() in said]
    assert not told, said


@pytest.mark.parametrize("route", REFUSED)
def test_a_way_that_is_refused_says_nothing_and_stands_in_the_log(kept, route):
    desk, case = kept
    at, before = seated(desk), len(log(desk.store))
    said = answer(lambda: REFUSED[route](at, case))
    assert said.startswith(("Refused: ", "Trouble: There is no record"))
    assert not [word for word in TELLS if word.casefold() in said.casefold()]
    (line,) = (each for each in log(desk.store)[before:] if each.event == "refused")
    assert (line.outcome, line.actor) == ("refused", "lena")


@pytest.mark.parametrize("route", AS_NOTHING)
@pytest.mark.parametrize("reference", OF_NOTHING)
def test_what_is_there_answers_as_what_is_not(kept, route, reference):
    desk, _ = kept
    nothing = OF_NOTHING[reference]
    said = [
        answer(lambda each=each: AS_NOTHING[route](seated(desk), each)).replace(each, "it")
        for each in (reference, nothing)
    ]
    assert said[0] == said[1]


def test_no_number_of_a_kind_that_they_see_counts_what_they_do_not(kept):
    desk, case = kept
    said = [answer(lambda: QUIET["the next reference"](seated(desk), case)) for _ in range(2)]
    numbers = [int(each.strip("'").split("-")[-1]) for each in said]
    assert numbers[1] == numbers[0] + 1


HERS = "lantern cinder mercer"
COMMANDS = {
    "find": ("zqinformant",),
    "find a child": (CHILD,),
    "find a PNC number": (PNC,),
    "show": (HIDDEN,),
    "show a child": (CHILD,),
    "show a person": (PERSON,),
    "show a place": (P,),
    "options": (PERSON,),
    "record": ("closure-notice", f"premises={P}", f"child={CHILD}"),
    "export": ("{out}",),
    "import": ("{out}",),
    "audit": ("--record", HIDDEN),
    "verify": (),
    "report": ("annual", "--from", "2020-01-01", "--to", "2026-12-31", "--json"),
    "report what was frozen": ("--frozen", "Q3"),
}


@pytest.fixture
def at_the_desk(register):
    """The register with all of it, and a licensing officer who may open it."""
    store = register.open()
    desk = Workspace(store, "a test")
    case = make_case(desk, register.folder.parent)
    officers.add(desk, "lena", ("licensing-officer",), HERS, effort=QUICK)
    store.close()
    return case


def test_no_command_tells_of_them(register, disrupt, at_the_desk, tmp_path):
    for name, words in COMMANDS.items():
        asked = [each.format(out=tmp_path / "out") for each in words]
        call = (name.split()[0], register.folder, *asked, "--user", "lena")
        for more in ((), ("--json",)) if name.startswith(("find", "show", "options")) else ((),):
            said = disrupt(*call, *more, typed=HERS)
            told = f"{said.out} {said.err}".casefold()
            typed = " ".join(asked).casefold()
            telling = (*TELLS, CHILD, HIDDEN, at_the_desk.cawn)
            assert not [w for w in telling if w.casefold() in told and w.casefold() not in typed], (
                name
            )
    assert not (tmp_path / "out").exists()
    store = register.open()
    refused = [line.detail for line in log(store, "refused")]
    store.close()
    assert {"show", "write unseen", "export", "import", "audit", "verify", "report"} <= set(refused)
