"""Documents, and the only way out."""
