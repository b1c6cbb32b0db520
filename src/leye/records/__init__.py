"""What is known: units, people, employers, their dossiers and entitlements."""
