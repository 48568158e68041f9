"""What customers are asked after a purchase, and what they answer."""
