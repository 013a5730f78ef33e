package be.huurwerk.arrears.liability;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.liability.HouseholdFacts.Change;
import be.huurwerk.arrears.liability.HouseholdFacts.Member;
import be.huurwerk.arrears.liability.HouseholdFacts.Signed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A lease from 2019-03-01 that a couple signed. */
class HouseholdFactsTest {

    private static final LocalDate START = LocalDate.of(2019, 3, 1);
    private static final UUID TENANT = new UUID(0, 1);
    private static final UUID SPOUSE = new UUID(0, 2);

    @Test
    void bindsTogetherThoseWhoSigned() {
        // When
        Liability liability = of(List.of());
        // Then
        assertThat(liability.liable()).containsExactly(signed(TENANT), signed(SPOUSE));
        assertThat(liability.remindersStoppedOn()).isEmpty();
    }

    @Test
    void whoSeparatesOwesWithTheOtherWhatFellDueBefore() {
        // When
        Liability liability = of(List.of(gone(1, "separation", "2019-08-15", false, TENANT)));
        // Then
        assertThat(liability.liable())
                .containsExactly(until(TENANT, "2019-08-14", Liable.End.separation), signed(SPOUSE));
    }

    @Test
    void aTenantWhoSurvivesContinuesAndIsReminded() {
        // When
        Liability liability = of(List.of(gone(1, "deceased", "2019-08-15", false, TENANT)));
        // Then
        assertThat(liability.liable()).containsExactly(until(TENANT, "2019-08-14", Liable.End.death), signed(SPOUSE));
        assertThat(liability.remindersStoppedOn()).isEmpty();
    }

    @Test
    void afterTheDeathOfTheLastTenantTheEstateOwesAndNobodyIsReminded() {
        // When
        Liability liability = of(
                List.of(gone(2, "deceased", "2019-09-20", true, SPOUSE), gone(1, "left", "2019-08-15", false, TENANT)));
        // Then
        assertThat(liability.liable())
                .containsExactly(
                        until(TENANT, "2019-08-14", Liable.End.left),
                        until(SPOUSE, "2019-09-19", Liable.End.death),
                        estate(SPOUSE, "2019-09-20"));
        assertThat(liability.remindersStoppedOn()).contains(LocalDate.of(2019, 9, 20));
    }

    @Test
    void aNoticeOfADeathAloneSaysTheSame() {
        // Given
        HouseholdFacts facts =
                new HouseholdFacts(List.of(new Signed(TENANT, START)), List.of(), List.of(LocalDate.of(2019, 9, 20)));
        // When
        Liability liability = facts.liability();
        // Then
        assertThat(liability.liable())
                .containsExactly(until(TENANT, "2019-09-19", Liable.End.death), estate(TENANT, "2019-09-20"));
        assertThat(liability.remindersStoppedOn()).contains(LocalDate.of(2019, 9, 20));
    }

    @Test
    void whoBecomesATenantOwesFromThenOn() {
        // Given
        UUID partner = new UUID(0, 3);
        Change joined =
                new Change(1, "joined", LocalDate.of(2019, 7, 1), false, List.of(new Member(partner, "joined", false)));
        Change became = new Change(
                2,
                "partnerBecomesTenant",
                LocalDate.of(2020, 7, 1),
                false,
                List.of(new Member(partner, "changed", true)));
        // When
        Liability liability = of(List.of(became, joined));
        // Then
        assertThat(liability.liable())
                .containsExactly(
                        signed(TENANT),
                        signed(SPOUSE),
                        new Liable(
                                partner,
                                LocalDate.of(2020, 7, 1),
                                Optional.empty(),
                                Liable.Ground.becameTenant,
                                Optional.empty()));
    }

    private static Liability of(List<Change> changes) {
        return new HouseholdFacts(List.of(new Signed(TENANT, START), new Signed(SPOUSE, START)), changes, List.of())
                .liability();
    }

    private static Change gone(long told, String kind, String on, boolean endsLease, UUID personId) {
        return new Change(told, kind, LocalDate.parse(on), endsLease, List.of(new Member(personId, "left", false)));
    }

    private static Liable signed(UUID personId) {
        return new Liable(personId, START, Optional.empty(), Liable.Ground.signed, Optional.empty());
    }

    private static Liable until(UUID personId, String day, Liable.End end) {
        return new Liable(personId, START, Optional.of(LocalDate.parse(day)), Liable.Ground.signed, Optional.of(end));
    }

    private static Liable estate(UUID personId, String from) {
        return new Liable(personId, LocalDate.parse(from), Optional.empty(), Liable.Ground.estate, Optional.empty());
    }
}
