package be.huurwerk.tenancy.takeover;

import be.huurwerk.tenancy.tenancy.LeaseOverride;
import be.huurwerk.tenancy.tenancy.MemberFacts;
import be.huurwerk.tenancy.tenancy.Role;
import be.huurwerk.tenancy.tenancy.TakenOver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A line of a file of tenancies. */
sealed interface Row {

    /** What the first column says. */
    enum Kind {
        tenancy,
        member,
        openItem
    }

    int line();

    record Tenancy(
            int line,
            String dwellingReference,
            LocalDate signedOn,
            LocalDate startDate,
            LocalDate on,
            BigDecimal rent,
            BigDecimal depositHeld,
            Optional<LeaseOverride> override)
            implements Row {}

    record Member(int line, String personReference, Role role, MemberFacts facts) implements Row {}

    record Open(int line, TakenOver.OpenItem item) implements Row {}
}
