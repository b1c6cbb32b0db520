"""What the document asks of offices."""
