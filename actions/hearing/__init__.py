"""Whatever people write is heard: new, changed, or behind a command."""
