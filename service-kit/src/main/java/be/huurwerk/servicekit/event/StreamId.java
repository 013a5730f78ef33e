package be.huurwerk.servicekit.event;

import java.util.UUID;

/** What one sender tells about one subject: the events that a sequence numbers. */
record StreamId(String source, UUID subject) {}
