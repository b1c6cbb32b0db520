"""All facts known of a subject on a day."""
