"""How long ago a passphrase was typed, by the clock and by the ticks of this run."""

from datetime import UTC, datetime, timedelta

import pytest

from disrupt.store.since import Moment, is_over

AT = datetime(2026, 11, 20, 9, 14, tzinfo=UTC)
SECOND = 10**9


def moment(hours: float = 0, ticked: float | None = None, boot: str = "one") -> Moment:
    """So many hours on by the clock, and as many by the ticks unless it is said."""
    ticks = hours if ticked is None else ticked
    return Moment(boot, AT + timedelta(hours=hours), int((100 + ticks * 3600) * SECOND))


@pytest.mark.parametrize("hours", [0, 1, 7.99])
@pytest.mark.parametrize("boot", ["one", ""])
def test_it_holds_for_hours_of_one_run(hours, boot):
    assert not is_over(moment(boot=boot), moment(hours, boot=boot))


def test_a_linux_computer_that_slept_is_no_other_run():
    assert not is_over(moment(), moment(3, ticked=1))


@pytest.mark.parametrize(
    "now",
    [
        moment(8.01),
        moment(1, boot="two"),
        moment(1, boot=""),
        moment(-1, ticked=1),
        moment(-0.5, ticked=0),
        moment(1, ticked=3),
        moment(1, ticked=8.5),
        moment(9, ticked=1),
        moment(1, ticked=-0.01),
    ],
    ids=[
        *("eight hours", "another run", "a run without a name", "the clock before", "put back"),
        *("put back while it ran", "eight hours by ticks", "eight hours by clock", "ticks anew"),
    ],
)
def test_it_is_over(now):
    assert is_over(moment(), now)


def test_where_runs_have_no_name_a_clock_ahead_of_the_ticks_is_taken_for_another_run():
    assert is_over(moment(boot=""), moment(1, ticked=0.5, boot=""))
    assert is_over(moment(boot=""), moment(1, ticked=-0.02, boot=""))


@pytest.mark.parametrize("boot", ["5d3a-41", ""])
def test_a_moment_is_read_as_it_was_written(boot):
    assert Moment.read(str(moment(boot=boot))) == moment(boot=boot)


@pytest.mark.parametrize("text", ["", "x", "2026-11-20 5", "yesterday 5 one", f"{AT} x one"])
def test_anything_else_is_no_moment(text):
    with pytest.raises(ValueError, match=r".+"):
        Moment.read(text)
