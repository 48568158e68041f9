"""The weather between a bot and its Telegram: bad days on order, as JSON."""
