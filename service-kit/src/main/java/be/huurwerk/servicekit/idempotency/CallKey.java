package be.huurwerk.servicekit.idempotency;

/** Whose key it is, and for what call. */
record CallKey(String client, String method, String path, String key) {}
