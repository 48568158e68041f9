"""Staff look at what customers wrote as a whole."""
