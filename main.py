"""Starts the program."""

import sys

from ui.command import main

if __name__ == "__main__":
    sys.exit(main())
