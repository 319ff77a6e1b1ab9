"""What the program is made of, under which licences, and where each promise is proven."""

import re
import tomllib

from disrupt.version import VERSION
from tests.house import ROOT
from tests.ui.desks import button, said
from ui.about import PACKAGES, proven
from ui.places import ABOUT


def test_it_says_its_version_and_what_it_is_made_of(opened):
    window = opened()
    window.go(ABOUT)
    assert f"Disrupt {VERSION}" in said(window.page)
    assert "Python" in said(window.page)
    assert "MIT" in said(window.page)
    window.save()


def test_every_package_that_the_program_needs_is_named():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.match(r"[\w-]+", each)[0] for each in project["dependencies"]}
    assert set(PACKAGES) == needed


def test_the_licence_of_letters_and_pictures_can_be_read(opened):
    window = opened()
    window.go(ABOUT)
    button(window.page, "Lucide (pictures): ISC licence").click()
    assert "ISC License" in window.focusWidget().toPlainText()


def test_every_promise_names_a_test_that_is_there():
    assert [path for _, path in proven() if not (ROOT / path).is_file()] == []
    assert len(proven()) > 10
