"""What is happening: a session as a state machine over time that is handed in."""
