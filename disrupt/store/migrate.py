"""From any older register to today's: a step at a time, each whole, guarded after every one."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, event

from disrupt.paths import PROGRAM
from disrupt.store.driver import RawConnection

SCRIPTS = PROGRAM / "disrupt" / "store" / "migrations"
VERSIONS = SCRIPTS / "versions"


def upgrade(engine: Engine) -> None:
    """Every missing step, each in its own transaction with its number."""
    event.listen(engine, "connect", _ease)
    with engine.connect() as connection:
        settings = Config()
        settings.set_main_option("script_location", str(SCRIPTS))
        settings.set_main_option("version_locations", str(VERSIONS))
        settings.set_main_option("path_separator", "os")
        settings.attributes["connection"] = connection
        command.upgrade(settings, "head")


def _ease(raw: RawConnection, entry: object) -> None:
    # Inside a transaction this would be ignored, and a rebuilt table would lose its children.
    raw.execute("PRAGMA foreign_keys = OFF")
