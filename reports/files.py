"""A file that is kept in the register, as it leaves: a copy of it, in the log like any other."""

from collections.abc import Iterable

from disrupt.contents import content_of
from disrupt.fields import Field, Kind
from disrupt.records import Part, Subject
from reports.deliver import Document


def document(of: Subject, part: Part, seen: Iterable[Field]) -> Document | None:
    """Of a dated thing that is a file, where the reader may see it."""
    files = (getattr(part, field.name) for field in seen if field.kind is Kind.PICTURE)
    held: bytes | None = next(files, None)
    if not held:
        return None
    return Document(
        part.title.lower(),
        (part.kind_name(), part.id),
        lambda _copy, _task: held,
        ending=content_of(held).ending,
        references=(of.reference,),
    )
