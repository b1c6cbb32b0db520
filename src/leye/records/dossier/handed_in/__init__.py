"""Facts handed in as a table by anybody: read, checked cell by cell, typed; nothing is guessed and nothing is dropped."""
