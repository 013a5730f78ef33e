package be.huurwerk.servicekit.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A run as it stands: work on many subjects, asked once.
 *
 * @param kind what is done, for example {@code monthlyPosting}; at most one run of a kind is at work
 * @param key for what, for example the month {@code 2019-02}; unique within the kind
 * @param done subjects that were handled
 * @param failed subjects that were given up, with the first hundred of their reasons in {@code failures}
 */
public record Run(
        UUID runId,
        String kind,
        String key,
        RunStatus status,
        int total,
        int done,
        int failed,
        Instant requestedAt,
        Optional<Instant> startedAt,
        Optional<Instant> finishedAt,
        List<RunFailure> failures) {}
