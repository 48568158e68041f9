"""The program's own life as rows: its runs, the updates it kept, what it put aside, when Telegram was heard."""
