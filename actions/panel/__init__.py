"""The panel: customers whose words have helped are invited, asked one open question a quarter, and heard."""
