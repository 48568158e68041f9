"""A world as a file: saved as JSON, and loaded whole or not at all."""
