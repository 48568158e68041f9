"""Files of purchases that staff send: what columns mean, how rows are read, and what becomes of them."""
