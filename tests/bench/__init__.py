"""The bench: Seda beside bots that keep nothing, on a Telegram that costs next to nothing; one table with its goals."""
