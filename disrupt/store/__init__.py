"""The encrypted register: the only room that writes."""
