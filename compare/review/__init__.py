"""Takes decisions back from edited tables and keeps them."""
