"""What lies at a path, before any key is tried."""

import os
from pathlib import Path

from disrupt.errors import Trouble
from disrupt.store.driver import PAGE
from disrupt.store.files import Incomplete, RegisterFiles

BRING_BACK = "Bring back a copy with: disrupt restore BACKUP REGISTER. Nothing was changed."


def look_at(folder: Path) -> RegisterFiles:
    """The register's files, when there is something to open. Nothing is ever made here."""
    files = RegisterFiles(folder)
    if not folder.exists():
        raise Trouble(
            f"There is no register called {folder.name} there.",
            "Look whether the disk is connected and the name is right.",
        )
    if not (files.database.exists() or any(path.exists() for path in files.slots)):
        raise Trouble(
            f"{folder.name} is not a Disrupt register.",
            "Choose the folder that holds register.db and keys.1.",
        )
    if not files.database.exists():
        raise Incomplete("The register's own file, register.db, is missing.", BRING_BACK)
    # Less than a page holds nothing; of a single byte SQLite would make a new and empty file.
    if files.database.is_file() and files.database.stat().st_size < PAGE:
        raise Incomplete("This register is empty. It may not have finished copying.", BRING_BACK)
    if not os.access(files.database, os.W_OK):
        raise Trouble(
            "The register may not be written to here, and looking at it must be logged.",
            "Ask for permission to write to the folder, or open a copy elsewhere.",
        )
    return files
