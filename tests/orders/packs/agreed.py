"""Who may see what of a pack, as it was agreed: written out beside the program, word for word."""

from orders.forum.forums import plain
from tests.orders.test_audiences import AUDIENCES, WRITTEN_OUT

NAMED_IN = "For the forum alone."
"""The one condition here that names an audience without forbidding anything."""


def agreed(reader, seen, sort, about, field=""):
    """A piece of a class and sort, that is said of somebody; and where it stands."""
    word = WRITTEN_OUT[seen][AUDIENCES.index(reader.audience)]
    is_linked = about in reader.linked
    return {
        "yes": True,
        "all": True,
        "order of the list, and its parts": True,
        "welfare line": field == "welfare",
        "linked": is_linked,
        "linked: address": is_linked and sort == "address",
        "linked: address, vehicles": is_linked and sort in ("address", "vehicles"),
        "linked: violence, weapons": is_linked and sort in ("violence", "weapons"),
        "its own place": reader.place != "" and about == reader.place,
        "own": plain(sort) in reader.names,
        "result": sort == "result",
        "only if its condition names this audience": sort == NAMED_IN,
        "no": False,
        "counts": False,
        "profile, suppressed": False,
    }[word]
