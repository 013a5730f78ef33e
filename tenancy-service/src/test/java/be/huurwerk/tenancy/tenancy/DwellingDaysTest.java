package be.huurwerk.tenancy.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A lease that ended on 2019-05-31, and one of the same dwelling from 2019-06-01 on. */
class DwellingDaysTest {

    private static final LocalDate END = LocalDate.of(2019, 5, 31);
    private static final LocalDate NEXT = LocalDate.of(2019, 6, 1);
    private static final UUID FORMER = new UUID(1, 1);
    private static final UUID COMER = new UUID(1, 2);

    @Test
    void isFreeOnceTheKeysAreBackBeforeTheFirstDay() {
        // When / Then
        assertThat(keysOut(Optional.of(END), COMER)).isEmpty();
        assertThat(keysOut(Optional.of(LocalDate.of(2019, 5, 20)), COMER)).isEmpty();
    }

    @Test
    void isNotFreeOfWhoKeptTheKeys() {
        // When / Then: who returns them on the first day pays for that day
        assertThat(keysOut(Optional.of(NEXT), COMER)).isPresent();
        assertThat(keysOut(Optional.of(LocalDate.of(2019, 6, 4)), COMER)).isPresent();
    }

    @Test
    void isLetAgainByWhoWaitsForTheKeys() {
        // When / Then
        assertThat(keysOut(Optional.empty(), COMER)).isEmpty();
    }

    @Test
    void leavesTheKeysToWhoLivesOnThere() {
        // When / Then
        assertThat(keysOut(Optional.of(NEXT), FORMER)).isEmpty();
    }

    @Test
    void handsNoKeysOverThatAreNotBack() {
        // Given
        Tenancy next = tenancy(COMER, NEXT, Optional.empty(), Optional.empty());
        Tenancy out = tenancy(FORMER, LocalDate.of(2010, 3, 1), Optional.of(END), Optional.empty());
        Tenancy back = tenancy(FORMER, LocalDate.of(2010, 3, 1), Optional.of(END), Optional.of(NEXT));
        // When / Then
        assertThat(DwellingDays.keysOut(next, NEXT, List.of(out, next))).contains(out);
        assertThat(DwellingDays.keysOut(next, END, List.of(back, next))).contains(back);
        assertThat(DwellingDays.keysOut(next, NEXT, List.of(back, next))).isEmpty();
    }

    private static Optional<Tenancy> keysOut(Optional<LocalDate> back, UUID comer) {
        NewTenancy lease = new NewTenancy(
                new UUID(2, 1),
                LocalDate.of(2019, 5, 10),
                NEXT,
                List.of(new NewMember(comer, Role.tenant, MemberFacts.NOT_STATED)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return DwellingDays.keysOut(
                lease, List.of(tenancy(FORMER, LocalDate.of(2010, 3, 1), Optional.of(END), back)), Map.of());
    }

    private static Tenancy tenancy(
            UUID tenant, LocalDate start, Optional<LocalDate> end, Optional<LocalDate> keysReturnedOn) {
        Member member = Member.ofSignedHousehold(tenant, Role.tenant, LocalDate.of(1980, 5, 1), MemberFacts.NOT_STATED);
        return new Tenancy(
                new UUID(3, tenant.getLeastSignificantBits()),
                new UUID(2, 1),
                start,
                start,
                ContractKind.indefinite,
                end,
                end.map(last -> last.minusMonths(3)),
                keysReturnedOn,
                false,
                List.of(new Residence(member, start, Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
