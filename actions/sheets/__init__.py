"""Files of purchases: sent by staff, read apart, shown before anything is kept, and taken in piece by piece."""
