"""The words that services use in nine languages for states, topics and what "on" means."""
