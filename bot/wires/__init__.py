"""How the bot's requests reach Telegram: straight, on lines of our own, or through aiohttp where that isn't enough."""
