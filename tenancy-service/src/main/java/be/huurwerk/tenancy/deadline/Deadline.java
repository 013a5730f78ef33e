package be.huurwerk.tenancy.deadline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that is to be done by a day.
 *
 * @param id and part, which tell it apart from the others of its kind
 * @param path below the API, of what is to be done
 */
record Deadline(DeadlineKind kind, LocalDate dueOn, UUID id, String part, Optional<UUID> tenancyId, String path) {}
