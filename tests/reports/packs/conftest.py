"""A meeting whose packs are made by hand, so that a copy costs one page and not twenty-five."""

from dataclasses import dataclass, field

import pytest

from disrupt.fields import Seen
from reports.packs import issuing
from reports.packs.issuing import Issuing, issue
from reports.packs.paper_value import Asked
from reports.ways import Folder
from tests import make
from tests.desks import log
from tests.orders.packs.handed_out import meeting
from tests.reports.packs.by_hand import papers
from tests.reports.papers import LAW

FOR = "the forum of November"


@dataclass
class Counter:
    """A way that keeps what it was given, and how much of it was written down by then."""

    desk: object
    taken: list = field(default_factory=list)
    says: str = "handed over the counter"

    def take(self, name, content, task):
        written = [len(log(self.desk.store, each)) for each in ("made", "disclosed")]
        self.taken.append((name, content, written))


@pytest.fixture
def robin(desk):
    return make.person(desk)


@pytest.fixture
def forum(desk):
    return meeting(desk)


@pytest.fixture
def classes():
    """Of what its pack tells, beside a name."""
    return [Seen.FACTS]


@pytest.fixture
def press(desk, forum, robin, classes, monkeypatch, tmp_path):
    """Issue copies to these; each word of how may be said."""

    def pressed(*to, where=None, at=desk, task=None, **said):
        monkeypatch.setattr(issuing, "papers", papers(forum, robin, classes))
        out = tmp_path / "out"
        out.mkdir(exist_ok=True)
        known = {"purpose": FOR, "necessity": "To protect a child.", "gateway": "common law"}
        how = Issuing(where or Folder(out), **{**known, **said})
        asked = [each if isinstance(each, Asked) else Asked("forum", "", each) for each in to]
        return issue(at, LAW, forum.reference, asked, how=how, task=task)

    return pressed
