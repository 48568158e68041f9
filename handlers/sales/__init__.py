"""What is sold, and to whom: purchases registered by hand, and files of them."""
