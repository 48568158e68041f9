"""The program's own life: its runs, how it stands with Telegram, and what a bug or the clock stumbled over."""
