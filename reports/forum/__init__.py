"""The papers of a meeting: before it, of it, and of what it set."""
