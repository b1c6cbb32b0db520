"""How office tables about employers are read."""
