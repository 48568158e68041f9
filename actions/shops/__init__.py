"""Shop systems: owners give them keys, and they report purchases."""
