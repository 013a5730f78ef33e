package be.huurwerk.arrears.prescription;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days that don't count for a prescription (schorsing).
 *
 * @param until the first day that counts again; empty while nobody knows it
 */
public record Suspension(LocalDate from, Optional<LocalDate> until) {}
