"""What is sensitive is said beside its column, and asking for it stands in the log."""

import json

from disrupt.fields import Seen, fields_of
from disrupt.records import RECORDS
from disrupt.reveal import reveal, sensitive
from tests import make
from tests.desks import log


def test_every_source_every_address_and_every_victim_is_sensitive():
    wanted = {
        (kind, field.name)
        for kind, record in RECORDS.items()
        for field in fields_of(record)
        if field.name in ("source", "address", "postcode") or field.seen is Seen.VICTIM
    }
    assert wanted == {(kind, name) for kind in RECORDS for name in sensitive(kind)}


def test_a_kind_without_any_has_none():
    assert sensitive("officer") == ()


def test_who_asked_for_what_of_whom_is_in_the_log(desk, store):
    person = make.person(desk)
    reveal(desk, person, ("also_victim",))
    line = log(store)[-1]
    assert (line.event, line.subject_kind, line.subject_id) == ("revealed", "person", person.id)
    assert json.loads(line.detail) == {"fields": ["also_victim"]}
