"""Files of purchases: fetched from Telegram, read in a process of their own, kept row by row."""
