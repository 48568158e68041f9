"""The bots that are measured, each a program of its own: ours, and its peers in the way their authors' examples go."""
