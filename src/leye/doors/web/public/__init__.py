"""Pages for everybody: they write nothing and keep nothing."""
