"""What is due on any record, how near it is, and what was done about it."""
