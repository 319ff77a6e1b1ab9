"""The open format: rows in, rows out."""
