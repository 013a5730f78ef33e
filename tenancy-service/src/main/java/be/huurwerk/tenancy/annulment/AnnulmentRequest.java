package be.huurwerk.tenancy.annulment;

import jakarta.validation.constraints.Size;

/** @param reason why it was a mistake; it names nobody */
record AnnulmentRequest(@Size(min = 1, max = 1000) String reason) {}
