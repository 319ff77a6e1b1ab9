"""What the clock has to say beside its dates."""

from dataclasses import dataclass

from orders.terms import Level


@dataclass(frozen=True)
class Said:
    """A refusal, a warning or a note, and the law that it rests on."""

    level: Level
    text: str
    source: str = ""


@dataclass(frozen=True)
class Sayings:
    """Anything that something was said of, and how grave that is."""

    says: tuple[Said, ...]

    @property
    def refused(self) -> bool:
        return any(said.level == "refused" for said in self.says)

    @property
    def warned(self) -> bool:
        return any(said.level == "warned" for said in self.says)
