"""The topics of complaints, as owners see and change them."""
