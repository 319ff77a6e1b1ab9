"""Packs: what a meeting is given on paper, and how much of it each reader gets."""
