package be.huurwerk.servicekit.idempotency;

import java.util.Map;
import java.util.Optional;

/** An answer as it can be given again. */
record StoredAnswer(int status, Map<String, String> headers, Optional<String> body) {}
