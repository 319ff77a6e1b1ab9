"""A pack of a meeting, or one page of it, gathered in a word."""

from disrupt.moments import beginning
from orders.packs.gather import gather
from tests.orders.lives import LAW, when


def pack(desk, of, at=None):
    """As at a moment, or the beginning of a day."""
    return gather(desk, LAW, of.reference, as_at=beginning(when(at)) if at else None)


def page(desk, of, about, at=None):
    (found,) = [each for each in pack(desk, of, at).pages if each.about == about.reference]
    return found


def abouts(desk, of, at=None):
    return [each.about for each in pack(desk, of, at).pages]


def says(words):
    return [each.says for each in words]


def classes(words):
    return [each.seen for each in words]


def sorts(words):
    return [each.sort for each in words]
