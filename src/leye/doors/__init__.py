"""How one comes in: web, API, console, night."""
