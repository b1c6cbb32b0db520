"""What this door answers: the shape of every document, as OpenAPI tells it."""
