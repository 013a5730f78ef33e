package be.huurwerk.tenancy.takeover;

import be.huurwerk.tenancy.tenancy.MemberFacts;
import be.huurwerk.tenancy.tenancy.Role;
import be.huurwerk.tenancy.tenancy.TakenOver;
import java.math.BigDecimal;
import java.time.LocalDate;

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
            BigDecimal depositHeld)
            implements Row {}

    record Member(int line, String personReference, Role role, MemberFacts facts) implements Row {}

    record Open(int line, TakenOver.OpenItem item) implements Row {}
}
