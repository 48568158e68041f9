"""What customers wrote, as it is found and brought together."""
