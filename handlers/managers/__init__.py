"""What managers take along, and what comes to them by itself."""
