"""What staff have in hand: told, taken, asked about, explained, judged, settled."""
