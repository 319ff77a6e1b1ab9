"""What people, places and things are called beside their references; a child is not."""

import re
from collections.abc import Iterable, Mapping

from disrupt.mentioned import mentioned
from disrupt.named import names
from disrupt.records import Agency, Forum, Person, Premises, Subject, Vehicle
from disrupt.workspace import Workspace

CALLED: tuple[type[Subject], ...] = (Person, Premises, Vehicle, Agency, Forum)


def called(desk: Workspace, texts: Iterable[str]) -> Mapping[str, str]:
    """By each reference in these texts, as far as the reader may see it: no birth, no age."""
    wanted = {name for text in texts for name in mentioned(text)}
    found: dict[str, str] = {}
    with desk.store.reading() as session:
        for kind in CALLED:
            found |= names(desk, session, kind, wanted)
    return {reference: f"{name} ({reference})" for reference, name in found.items()}


def spoken(text: str, known: Mapping[str, str]) -> str:
    """With what each of them is called beside its reference."""
    wanted = [re.escape(each) for each in mentioned(text) if each in known]
    found = rf"(?<!\w)({'|'.join(wanted)})(?!\w)"
    return re.sub(found, lambda each: known[each[1]], text) if wanted else text
