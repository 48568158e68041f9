"""Days as people name them, in the calendars by which they count."""
