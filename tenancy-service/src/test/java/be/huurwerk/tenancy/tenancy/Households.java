package be.huurwerk.tenancy.tenancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Households and tenancies for tests of rules. */
public final class Households {

    public static final MemberFacts NOTHING_SAID = new MemberFacts(
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private Households() {}

    public static Member aMember(Role role, LocalDate birthDate) {
        return new Member(UUID.randomUUID(), role, birthDate, NOTHING_SAID);
    }

    /** Signed on 2019-02-15, from 2019-03-01 to 2028-02-29. */
    public static Tenancy aTenancyOf(Member... household) {
        return aTenancyUntil(LocalDate.of(2028, 2, 29), Optional.empty(), household);
    }

    public static Tenancy aTenancyUntil(LocalDate endDate, Optional<LocalDate> noticeReceivedOn, Member... household) {
        return new Tenancy(
                UUID.randomUUID(),
                UUID.randomUUID(),
                LocalDate.of(2019, 2, 15),
                LocalDate.of(2019, 3, 1),
                ContractKind.fixedTerm9,
                Optional.of(endDate),
                noticeReceivedOn,
                Optional.empty(),
                List.of(household),
                Optional.empty(),
                0);
    }
}
