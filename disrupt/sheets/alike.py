"""Who a row without a reference may be: the same person again, or somebody very like one."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt import names
from disrupt.partial import PartialDate
from disrupt.records import Person

Values = Mapping[str, object]


class Alike:
    """People by name. Two of one name are alike unless their births rule it out."""

    def __init__(self, session: Session) -> None:
        self._named: dict[str, list[Person]] = defaultdict(list)
        for person in session.scalars(select(Person)):
            self.add(person)

    def add(self, person: Person) -> None:
        self._named[_name(vars(person))].append(person)

    def same(self, values: Values) -> Person | None:
        """Somebody of whom the row says nothing that is not held already."""
        if not any(values.values()):
            return None
        of_that_name = self._named.get(_name(values), ())
        return next((each for each in of_that_name if _says_the_same(each, values)), None)

    def like(self, values: Values) -> Person | None:
        if not _name(values):
            return None
        return next((p for p in self._named.get(_name(values), ()) if _may_be(p, values)), None)


def _name(values: Values) -> str:
    both = (values.get("given_names"), values.get("family_name"))
    return names.squashed(" ".join(str(each) for each in both if each))


def _says_the_same(person: Person, values: Values) -> bool:
    return all((getattr(person, name) or None) == (said or None) for name, said in values.items())


def _may_be(person: Person, values: Values) -> bool:
    born = values.get("born")
    if person.born is None or not isinstance(born, PartialDate):
        return True
    return person.born.earliest() <= born.latest() and born.earliest() <= person.born.latest()
