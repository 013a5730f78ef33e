package be.huurwerk.tenancy.endofterm;

import java.time.LocalDate;
import java.util.Optional;

/** @param assessedOn the day whose household and income count; the business date by default */
record EndOfTermRequest(Optional<LocalDate> assessedOn) {}
