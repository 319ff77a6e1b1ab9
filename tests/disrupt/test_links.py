"""A reference names something that is there: of its own kind, or of any."""

import pytest

from disrupt import edit
from disrupt.errors import Invalid
from disrupt.records import SUBJECTS, LicenceDecision, Link, Note
from tests import make
from tests.desks import held


@pytest.mark.parametrize("kind", SUBJECTS)
def test_a_note_may_be_about_any_kind_of_record(desk, kind):
    made = make.one_of_every_kind(desk)
    reference = made[kind.kind_name()].reference
    note = edit.make(desk, Note, {"text": "Seen.", "about": (reference, "N-2026-0001")})
    assert note.about == tuple(dict.fromkeys([reference, "N-2026-0001"]))


def test_each_reference_to_nothing_is_said_and_nothing_is_kept(desk):
    make.person(desk)
    with pytest.raises(Invalid) as refused:
        edit.make(desk, Note, {"text": "Seen.", "about": ("N-2026-0001", "P-9", "C-9")})
    assert refused.value.message == "There is no record “P-9”. There is no record “C-9”."
    assert held(desk.store, Note) == []


def test_a_link_ties_what_is_there(desk):
    person = make.person(desk)
    with pytest.raises(Invalid, match="There is no record “GR-9”"):
        edit.make(desk, Link, {"one": person.reference, "other": "GR-9"})
    link = edit.make(desk, Link, {"one": person.reference, "other": person.reference})
    with pytest.raises(Invalid, match="There is no record “GR-9”"):
        edit.change(desk, link, {"other": "GR-9"})


def test_what_refers_to_one_kind_is_not_content_with_another(desk):
    person = make.person(desk)
    with pytest.raises(Invalid, match=f"There is no licence “{person.reference}”"):
        edit.make(desk, LicenceDecision, {"licence": person.reference, "decision": "revoke"})
