"""How office tables about hires and statuses are read: what joins people to employers, and dated statements about people."""
