"""Groups: who is in them with which rights, and the topics of a forum."""
