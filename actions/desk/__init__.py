"""The desk: staff open a matter, say whom of them it is about, and mute who only makes noise."""
