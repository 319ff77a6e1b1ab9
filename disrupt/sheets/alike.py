"""Who a row without a reference may be: the same one again, or somebody very like one."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import names
from disrupt.moments import day_of
from disrupt.partial import PartialDate
from disrupt.records import Subject
from disrupt.task import Task

Values = Mapping[str, object]
Said = tuple[object, ...]


class Alike:
    """Subjects by name. Two of one name are alike unless their dates rule it out."""

    def __init__(self, session: Session, kind: type[Subject], task: Task) -> None:
        self._kind = kind
        self._named: dict[str, list[Subject]] = defaultdict(list)
        self._saying: dict[tuple[str, ...], dict[Said, Subject]] = {}
        for subject in session.scalars(select(kind)):
            task.reach("Looking for namesakes")
            self.add(subject)

    def add(self, subject: Subject) -> None:
        self._named[self._name(vars(subject))].append(subject)
        for fields, known in self._saying.items():
            known.setdefault(self._said_of(subject, fields), subject)

    def same(self, values: Values) -> Subject | None:
        """Somebody of whom the row says nothing that is not held already."""
        if not any(values.values()):
            return None
        said = (self._name(values), *map(_said, values.values()))
        return self._by_what_they_say(tuple(values)).get(said)

    def like(self, values: Values) -> Subject | None:
        if not self._name(values):
            return None
        of_that_name = self._named.get(self._name(values), ())
        return next((each for each in of_that_name if self._may_be(each, values)), None)

    def _by_what_they_say(self, fields: tuple[str, ...]) -> dict[Said, Subject]:
        """Everybody, by name and what is held under these fields; of several the first."""
        if fields not in self._saying:
            everybody = [each for named in self._named.values() for each in named]
            known = {self._said_of(each, fields): each for each in reversed(everybody)}
            self._saying[fields] = known
        return self._saying[fields]

    def _said_of(self, subject: Subject, fields: tuple[str, ...]) -> Said:
        return self._name(vars(subject)), *(_said(getattr(subject, name)) for name in fields)

    def _name(self, values: Values) -> str:
        parts = (values.get(name) for name in self._kind.named_by)
        return names.squashed(" ".join(str(each) for each in parts if each))

    def _may_be(self, subject: Subject, values: Values) -> bool:
        told = self._kind.told_apart_by
        held, said = _days(getattr(subject, told, None)), _days(values.get(told))
        return not held or not said or (held[0] <= said[1] and said[0] <= held[1])


def _days(when: object) -> tuple[date, date] | None:
    """The first and the last day that a date may mean."""
    if isinstance(when, PartialDate):
        return when.earliest(), when.latest()
    return (day_of(when), day_of(when)) if isinstance(when, date) else None


def _said(value: object) -> object:
    """No words at all are as good as nothing; a “no” is not."""
    return None if value == () else value
