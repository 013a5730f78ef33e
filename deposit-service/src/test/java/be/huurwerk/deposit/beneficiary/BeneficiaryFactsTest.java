package be.huurwerk.deposit.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.deposit.beneficiary.Beneficiary.Ground;
import be.huurwerk.deposit.beneficiary.BeneficiaryFacts.Change;
import be.huurwerk.deposit.beneficiary.BeneficiaryFacts.Member;
import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The deposit of a lease that a couple signed. */
class BeneficiaryFactsTest {

    private static final UUID TENANT = new UUID(0, 1);
    private static final UUID SPOUSE = new UUID(0, 2);

    @Test
    void isOfTheTenantsTogether() {
        assertThat(of(false, Map.of())).containsExactly(Beneficiary.tenant(TENANT), Beneficiary.tenant(SPOUSE));
    }

    @Test
    void keepsTheShareOfWhoSeparated() {
        assertThat(of(false, Map.of(), gone("separation", "2019-08-15", TENANT, Optional.of(Euro.of("491.50")))))
                .containsExactly(
                        new Beneficiary(
                                TENANT, Ground.formerTenant, Optional.empty(), Optional.of(new BigDecimal("491.50"))),
                        Beneficiary.tenant(SPOUSE));
    }

    @Test
    void isOfTheEstateUntilTheHeirsAreKnown() {
        // Given
        UUID heir = new UUID(0, 9);
        Change death = gone("deceased", "2019-08-15", TENANT, Optional.empty());
        // Then
        assertThat(of(false, Map.of(), death)).containsExactly(estate(TENANT), Beneficiary.tenant(SPOUSE));
        assertThat(of(false, Map.of(TENANT, List.of(heir)), death))
                .containsExactly(estate(TENANT).asHeir(heir), Beneficiary.tenant(SPOUSE));
    }

    @Test
    void isOfTheEstatesWhenANoticeTellsTheDeathOfTheLastTenant() {
        assertThat(of(true, Map.of(), gone("left", "2019-05-01", SPOUSE, Optional.empty())))
                .containsExactly(estate(TENANT), Beneficiary.formerTenant(SPOUSE, Optional.empty()));
    }

    @Test
    void isNotOfWhoIsNoTenant() {
        // Given
        UUID child = new UUID(0, 3);
        Change birth = new Change(
                1, "birth", LocalDate.of(2019, 6, 10), Optional.empty(), List.of(new Member(child, false, false)));
        // Then
        assertThat(of(false, Map.of(), birth, gone("left", "2019-07-10", child, Optional.empty())))
                .extracting(Beneficiary::personId)
                .containsExactly(TENANT, SPOUSE);
    }

    private static List<Beneficiary> of(boolean lastTenantDied, Map<UUID, List<UUID>> heirs, Change... changes) {
        return new BeneficiaryFacts(List.of(TENANT, SPOUSE), List.of(changes), lastTenantDied, heirs).beneficiaries();
    }

    private static Change gone(String kind, String on, UUID personId, Optional<Euro> share) {
        return new Change(1, kind, LocalDate.parse(on), share, List.of(new Member(personId, true, false)));
    }

    private static Beneficiary estate(UUID personId) {
        return new Beneficiary(personId, Ground.estate, Optional.empty(), Optional.empty());
    }
}
