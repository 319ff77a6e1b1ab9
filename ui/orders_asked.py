"""The commands about orders: recorded by a word each, as the order's page would."""

from argparse import Namespace
from collections.abc import Iterable, Mapping
from typing import Any

from disrupt.errors import Misworded, Trouble
from orders.actions import Kept, record
from ui import law, law_as_json, law_telling
from ui.desk import desk
from ui.saying import either
from ui.secret import Secrets

DONE = 0


def record_order(asked: Namespace, secrets: Secrets) -> int:
    known = law.the_law_of(asked)
    with desk(asked, secrets) as at:
        kept = record(at, known, asked.power, _said(asked.said), as_found=asked.as_found or "")
    either(asked, _as_json(kept), _told(kept))
    if kept.refused:
        raise Trouble(
            "This was refused, and nothing is recorded: the reasons stand under Refused.",
            "Correct what was said, or keep it as found with --as-found and a reason.",
        )
    return DONE


def _said(words: list[str]) -> Mapping[str, str]:
    said: dict[str, str] = {}
    for word in words:
        name, sign, text = word.partition("=")
        if not sign or name in said:
            raise Misworded(f"“{word}” is not one key=value.", "Say each key once, with its value.")
        said[name] = text
    return said


def _as_json(kept: Kept) -> Any:  # noqa: ANN401 - whatever JSON can say
    found = law_as_json.reckoning(kept.found)
    own = {"reference": kept.reference, "stage": kept.stage, "refused": kept.refused}
    return {**found, **own}


def _told(kept: Kept) -> Iterable[str]:
    if kept.reference:
        yield f"{kept.reference} is recorded: {kept.stage}."
        yield ""
    yield from law_telling.reckoning(kept.found)
