package be.huurwerk.tenancy.tenancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Households and tenancies for tests of rules. */
public final class Households {

    private Households() {}

    public static Member aMember(Role role, LocalDate birthDate) {
        return Member.ofSignedHousehold(UUID.randomUUID(), role, birthDate, MemberFacts.NOT_STATED);
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
                false,
                HouseholdOverTime.of(List.of(household), LocalDate.of(2019, 2, 15), List.of()),
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
