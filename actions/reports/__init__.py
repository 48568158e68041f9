"""What staff read about scores and complaints."""
