"""Fifty thousand invented people, made from the names of the four hundred."""

import csv
import itertools
import random
from pathlib import Path

DEMO = Path(__file__).parents[2] / "resources" / "demo"
SEED = 87


def write_people(folder: Path, count: int) -> None:
    """people.csv with as many rows as asked for, two histories beside it, the same every time."""
    chance = random.Random(SEED)
    with (DEMO / "people.csv").open(encoding="utf-8", newline="") as file:
        known = list(csv.DictReader(file))
    families = [row["family_name"] for row in known if row["family_name"]]
    givens = [row["given_names"] for row in known if row["given_names"]]
    rows = []
    for number, like in zip(range(1, count + 1), itertools.cycle(known), strict=False):
        rows.append(
            {
                **like,
                "reference": f"N-2025-{number:05}",
                "family_name": chance.choice(families),
                "given_names": chance.choice(givens),
                "phones": f"07700 900{chance.randrange(1000):03}",
                "pnc_id": "",
                "vehicles": f"{chance.choice('ABCDEFGH')}{chance.choice('ABCDEFGH')}00"
                + "".join(chance.choices("ABCDEFGHJKLM", k=3)),
            }
        )
    folder.mkdir(parents=True)
    with (folder / "people.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
