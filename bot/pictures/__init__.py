"""Pictures that the bot makes at the moment of sending."""
