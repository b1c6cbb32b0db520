"""People and their dated statuses."""
