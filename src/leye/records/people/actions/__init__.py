"""The verbs of this room, one per file."""
