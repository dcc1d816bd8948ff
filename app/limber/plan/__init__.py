"""What will happen: the whole timetable of a session, known before it starts."""
