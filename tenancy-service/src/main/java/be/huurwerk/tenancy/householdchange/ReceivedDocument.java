package be.huurwerk.tenancy.householdchange;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;

/** @param kind as the landlord names it, such as {@code householdCertificate} (attest gezinssamenstelling) */
record ReceivedDocument(
        @Pattern(regexp = "[a-z][A-Za-z0-9]{0,49}") String kind, LocalDate receivedOn) {}
