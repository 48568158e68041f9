"""The engines: each speaks its own dialect, and shows the one face of `transaction`."""
