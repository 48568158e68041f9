"""What the messenger is told: what waits, for whom, and the facts behind it as they are by now."""
