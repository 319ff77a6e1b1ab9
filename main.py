"""Starts the program."""

import sys

try:
    from ui.command import main
except ModuleNotFoundError as missing:
    if str(missing.name).partition(".")[0] in ("disrupt", "orders", "reports", "ui"):
        raise
    sys.exit(
        f"Disrupt is not set up for this Python: {missing.name} is missing.\n"
        "Run “make setup”, then start it with .venv/bin/python main.py."
    )

if __name__ == "__main__":
    sys.exit(main())
