"""The papers of a pack: each copy as its reader gets it."""
