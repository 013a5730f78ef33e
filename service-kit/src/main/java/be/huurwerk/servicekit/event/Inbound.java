package be.huurwerk.servicekit.event;

/** Where a record came in. */
record Inbound(String listener, String topic, int partition) {}
