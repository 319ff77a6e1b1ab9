"""The index tells who has a text in one field, and how an accented name sorts."""

import pytest
from sqlalchemy import select

from disrupt.fields import fields_of
from disrupt.records import Person
from disrupt.store import said
from tests import make

FIELDS = {field.name: field for field in fields_of(Person)}


@pytest.fixture
def lukasz(desk):
    make.person(desk, given_names="Lukas", phones=("07700 900124",))
    return make.person(
        desk, family_name="Łukasz", given_names="Exley", phones=("07700 900123",), note="Exley"
    )


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("family_name", "UKA"),
        ("family_name", "łuk"),
        ("phones", "0123"),
        ("phones", "7700 900 123"),
    ],
)
def test_a_text_is_found_in_its_own_field_alone(desk, lukasz, field, text):
    with desk.store.reading() as session:
        found = session.scalars(said.having("person", FIELDS[field], text)).all()
    assert found == [lukasz.id]


@pytest.mark.parametrize(("field", "text"), [("note", "Exley"), ("family_name", "uk"), ("cro", "")])
def test_what_it_cannot_know_it_does_not_say(field, text):
    assert said.having("person", FIELDS[field], text) is None


def test_a_name_is_folded_to_be_sorted(desk, lukasz):
    folded = said.folded("person", FIELDS["family_name"], Person.id)
    with desk.store.reading() as session:
        assert session.scalar(select(folded).where(Person.id == lukasz.id)) == "lukasz"
