"""What is reckoned: scores into NPS, shares with their intervals, spans, and the days that a period is made of."""
