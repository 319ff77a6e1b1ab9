"""The papers of one person, place or order: for the desk's own eyes, and for court."""
