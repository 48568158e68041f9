"""The hands of people: what they do on their clients, one kind of deed upon the other."""
