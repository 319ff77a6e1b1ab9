"""What is sensitive is said beside its column, and asking for it stands in the log."""

import json

from disrupt.fields import Seen, fields_of
from disrupt.records import RECORDS
from disrupt.reveal import reveal, sensitive
from tests import make
from tests.desks import log

WHO_TOLD = {("person_status", "source"), ("person_marker", "source"), ("sighting", "manner")}
WHO_LOOKED = {("sighting", "authorisation")}
WHERE_SOMEBODY_LIVES = {("person_address", "address"), ("person_address", "postcode")}
WHAT_TELLS_OF_A_CHILD = {("child", "born"), ("child_care", "care")}


def test_who_told_where_somebody_lives_and_all_of_a_child_or_a_victim_is_sensitive():
    victims = {(kind, f.name) for kind, f in every_field() if f.seen is Seen.VICTIM}
    wanted = victims | WHO_TOLD | WHO_LOOKED | WHERE_SOMEBODY_LIVES | WHAT_TELLS_OF_A_CHILD
    assert wanted == {(kind, name) for kind in RECORDS for name in sensitive(kind)}


def test_every_source_is_sensitive():
    assert all(field.sensitive for _, field in every_field() if field.name == "source")


def every_field():
    return [(kind, field) for kind, record in RECORDS.items() for field in fields_of(record)]


def test_a_kind_without_any_has_none():
    assert sensitive("officer") == ()


def test_who_asked_for_what_of_whom_is_in_the_log(desk, store):
    person = make.person(desk)
    reveal(desk, person, ("also_victim",))
    line = log(store)[-1]
    assert (line.event, line.subject_kind, line.subject_id) == ("revealed", "person", person.id)
    assert json.loads(line.detail) == {"fields": ["also_victim"]}
