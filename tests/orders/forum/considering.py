"""A subject as a meeting considers it, made by hand."""

from dataclasses import replace
from datetime import date
from typing import Any

from disrupt.fields import Seen
from orders.forum.considered import ActionLine, Considered, Decided, RecordedBy, Said

LATE = ActionLine(
    reference="A-2026-0041",
    number="41",
    action="Confirm the tenancy",
    agency="Housing",
    owner="K. Marsh",
    due=date(2026, 11, 19),
    closed=None,
    days_over=1,
    action_rag="R",
    outcome_rag="",
    carried=False,
)


def robin(**changed: Any) -> Considered:
    whole = Considered(
        meeting="M-2026-0001",
        about="N-2026-0001",
        kind="person",
        name="Exley, Robin Lee, born 4 May 1988",
        status=Said("charged 9 October 2026", Seen.RESULT),
        welfare=Said("Also a victim.", Seen.VICTIM, "N-2026-0001"),
        since=date(2026, 11, 5),
        changed=(Said("badge revoked 13 November", Seen.ORDERS, "LD-2026-0001"),),
        binds=(Said("Bail, to 9 February 2027", Seen.RESULT, "OU-2026-0001"),),
        ends_next=(Said("CAWN-2026-0031, 23 November 2026", Seen.ORDERS, "CAWN-2026-0031"),),
        justice=(Said("Trial, 9 February 2027", Seen.RESULT, "OU-2026-0001"),),
        open=(Said("Risk order", Seen.ORDERS), Said("Review of the licence", Seen.ORDERS)),
        ruled_out=(Said("a programme, ruled out", Seen.FACTS),),
        plans=(),
        actions=(LATE,),
        decided=Decided("New cases", "adopted", "zqreason", "zqdecision", "zqsupport", "zqby"),
        recorded=(RecordedBy("AG-1", "Zqpolice", "recorded", "zqtheirs"),),
        score=None,
        no_score="zqnoscore",
    )
    return replace(whole, **changed)
