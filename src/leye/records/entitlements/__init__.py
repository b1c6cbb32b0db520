"""Who is entitled to what, as of the last night."""
