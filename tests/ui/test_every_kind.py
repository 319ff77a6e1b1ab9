"""A list and a page come by themselves for every kind of record: they are drawn from its fields."""

import pytest

from disrupt.columns import columns_of
from disrupt.records import SUBJECTS, parts_of
from tests import make
from tests.conftest import filled
from tests.desks import held
from tests.ui.desks import said, typed
from ui.screen import Screen

KINDS = pytest.mark.parametrize("kind", SUBJECTS, ids=lambda kind: kind.kind_name())


@pytest.fixture(scope="module")
def template(template, tmp_path_factory):
    return filled(template, tmp_path_factory.mktemp("every"), make.one_of_every_kind)


@pytest.fixture
def made(desk):
    return {kind.kind_name(): held(desk.store, kind)[0] for kind in SUBJECTS}


@KINDS
def test_every_kind_has_a_page_with_its_form_and_its_dated_things(opened, made, kind):
    window = opened()
    window.go(made[kind.kind_name()].reference)
    for name in make.LITTLE[kind.kind_name()]:
        assert typed(window.page.form, name)
    for part in parts_of(kind):
        assert part.title in said(window)
    assert not window.bar.isVisible()


@KINDS
def test_every_kind_has_a_list_of_all_its_columns(opened, made, desk, kind):
    window, columns = opened(), columns_of(desk, kind)
    names = tuple(column.name for column in columns)
    window.go(Screen(kind.title, "one", "Registers", "people", kind, names, "None."))
    model = window.page.table.model
    assert model.text(0, names.index("reference")) == made[kind.kind_name()].reference
    assert model.columnCount() == len(names)
    assert not window.bar.isVisible()
