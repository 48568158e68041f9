"""What is late, or seen by nobody who could act, goes up to those above, until somebody sees to it."""
