"""Lists as files: a manager asks, a process beside the bot writes, and the parts go out like any message."""
