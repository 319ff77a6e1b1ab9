"""How early work begins: changed in the settings, with all that stands around it left as it is."""

import pytest

from disrupt.paths import resource
from orders.lead_days import is_lead, leads, settle
from orders.local import read_local, shipped
from orders.reading import Unreadable

OWN = """says = "Ours"

[review_months]
any = 4
cawn = 6

[lead_days.renewal]
any = 56  # agreed in May
sro = 84
"""


def test_what_came_along_is_written_out_whole_and_only_the_days_differ(tmp_path):
    path = tmp_path / "local.toml"
    days = {lead: count + 7 for lead, count in leads(shipped()).items()}
    settle(path, days)
    assert leads(read_local(path)) == days
    before = resource("local.toml").read_text(encoding="utf-8").splitlines()
    after = path.read_text(encoding="utf-8").splitlines()
    changed = [(one, other) for one, other in zip(before, after, strict=True) if one != other]
    assert len(changed) == len(days)


def test_what_somebody_wrote_beside_them_stays(tmp_path):
    path = tmp_path / "local.toml"
    path.write_text(OWN, encoding="utf-8")
    settle(path, {("renewal", "any"): 70, ("renewal", "sro"): 0})
    told = path.read_text(encoding="utf-8")
    assert told == OWN.replace("56", "70").replace("84", "0")
    assert read_local(path).review_months == {"any": 4, "cawn": 6}


@pytest.mark.parametrize("own", ["lead_days = { renewal = { any = 56 } }\n"])
def test_what_is_laid_out_otherwise_is_left_as_it_was(tmp_path, own):
    path = tmp_path / "local.toml"
    path.write_text(own, encoding="utf-8")
    with pytest.raises(Unreadable, match="a way of its own"):
        settle(path, {("renewal", "any"): 70})
    assert path.read_text(encoding="utf-8") == own


@pytest.mark.parametrize(
    ("days", "can_be"), [(-1, False), (0, True), (56, True), (1200, True), (1201, False)]
)
def test_no_lead_is_taken_that_could_not_be_read_back(tmp_path, days, can_be):
    path = tmp_path / "local.toml"
    path.write_text(f"[lead_days.renewal]\nany = {days}\n", encoding="utf-8")
    assert is_lead(days) is can_be
    if can_be:
        assert leads(read_local(path)) == {("renewal", "any"): days}
    else:
        with pytest.raises(Unreadable):
            read_local(path)
