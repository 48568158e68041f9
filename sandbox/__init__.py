"""A Telegram of your own: the Bot API on loopback, as strict as the real one, for trying and for tests."""
