package be.huurwerk.tenancy.contract;

import java.time.LocalDate;
import java.util.Optional;

/** The days as they came, where they are others than were intended. */
record PreparationSignatureRequest(Optional<LocalDate> signedOn, Optional<LocalDate> startDate) {}
