"""The law as data, and pure rules over it."""
