"""The story: one complaint from Start to its end, played in process and told as text."""
