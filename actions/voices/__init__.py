"""Staff look at what customers wrote as a whole: they find words in it, and read its themes."""
