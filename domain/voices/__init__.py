"""What customers wrote, looked at as a whole: found by words, and brought together by themes."""
