"""The whole page of one subject, put together from its parts."""

from disrupt.fields import Seen, field_of
from orders.packs.acts import acts, plans
from orders.packs.binding_lines import binds
from orders.packs.changed_lines import changed
from orders.packs.chart import chart
from orders.packs.dates import dates
from orders.packs.decided import decided, item
from orders.packs.known import Known
from orders.packs.measures_lines import measures
from orders.packs.pieces import Piece
from orders.packs.recorded import recorded
from orders.packs.score_lines import scored
from orders.packs.sitting import Sitting
from orders.packs.standing import standing, welfare
from orders.packs.subject import Page
from orders.packs.subjects import Case
from orders.packs.ties import ties
from orders.packs.who import markers, photo, who


def page_of(of: Sitting, case: Case, known: Known) -> Page:
    """Of all that is known of those in the pack, what is of this one."""
    subject, whom, person = case.subject, case.whom, case.person
    bound = binds(of, whom) if whom else ()
    return Page(
        about=case.about,
        kind=case.kind,
        item=item(of, case),
        name=Piece(case.name, _named(case)),
        reference=Piece(case.about, field_of(type(subject), "reference").seen),
        photo=photo(known, person) if person else None,
        who=who(known, subject),
        standing=(*standing(of, person), *markers(known, person)) if person else (),
        welfare=welfare(of, person) if person else None,
        score=scored(case.score),
        binds=bound,
        since=of.last_on,
        changed=changed(of, case),
        tracks=chart(of, whom) if whom else (),
        measures=measures(of, whom) if whom else (),
        dates=dates(of, whom, known) if whom else (),
        linked=ties(known, subject),
        recorded=recorded(known, subject, bound),
        acts=acts(of, case.about),
        plans=plans(of, case.about),
        decided=decided(of, case),
    )


def _named(case: Case) -> Seen:
    """By what its name is made of; a child goes by its reference."""
    kind = type(case.subject)
    return field_of(kind, "reference" if case.name == case.about else kind.named_by[0]).seen
