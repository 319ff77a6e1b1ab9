"""Counts and shares worked out from records: each a value, which screen, paper and sheet draw."""
