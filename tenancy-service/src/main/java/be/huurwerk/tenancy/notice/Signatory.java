package be.huurwerk.tenancy.notice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** @param receivedOn when the landlord had the signature; empty while it is awaited */
record Signatory(UUID personId, Optional<LocalDate> receivedOn) {}
