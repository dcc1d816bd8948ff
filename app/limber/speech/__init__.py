"""What is said in a session, and when: pure, from the plan to words with their instants."""
