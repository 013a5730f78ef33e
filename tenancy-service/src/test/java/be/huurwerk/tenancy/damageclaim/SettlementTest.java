package be.huurwerk.tenancy.damageclaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** huisvestingheistputte.be: waiver of recourse, franchise 241.94 in 2015, malice is charged. */
class SettlementTest {

    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final LocalDate IN_2015 = LocalDate.of(2015, 6, 1);

    @ParameterizedTest
    @CsvSource({
        // amount, insured, malice, liable, tenant, landlord, insurer, ground
        "1000.00, true, false, false, 0.00, 241.94, 758.06, recourseWaived",
        "1000.00, true, true, false, 1000.00, 0.00, 0.00, malice",
        "200.00, true, false, true, 0.00, 200.00, 0.00, recourseWaived",
        "150.00, false, false, true, 150.00, 0.00, 0.00, tenantLiable",
        "150.00, false, false, false, 0.00, 150.00, 0.00, landlordBears",
        "150.00, false, true, false, 150.00, 0.00, 0.00, malice"
    })
    void saysWhoPays(
            String amount,
            boolean insured,
            boolean malice,
            boolean liable,
            String tenant,
            String landlord,
            String insurer,
            Settlement.Ground ground) {
        // When
        Settlement settlement =
                Settlement.of(new Damage(Euro.of(amount), insured, malice, liable), IN_2015, PARAMETERS);
        // Then
        assertThat(settlement.tenant()).isEqualTo(Euro.of(tenant));
        assertThat(settlement.landlord()).contains(Euro.of(landlord));
        assertThat(settlement.insurer()).contains(Euro.of(insurer));
        assertThat(settlement.ground()).isEqualTo(ground);
    }

    @Test
    void leavesOutTheLandlordsPartInAYearOfWhichNobodyKnowsTheFranchise() {
        // Given
        Damage insured = new Damage(Euro.of("1000.00"), true, false, false);
        LocalDate in2019 = LocalDate.of(2019, 5, 4);
        // When
        Settlement settlement = Settlement.of(insured, in2019, PARAMETERS);
        // Then
        assertThat(settlement.tenant()).isEqualTo(Euro.ZERO);
        assertThat(settlement.landlord()).isEmpty();
        assertThat(settlement.insurer()).isEmpty();
        assertThat(settlement.unknown(in2019))
                .containsExactly(new UnknownParameter("tenancy/insurance-franchise", in2019));
    }

    @Test
    void refusesTheFranchiseOfAYearThatNobodyKnowsWhereTheTenantPaysAPartOfIt(@TempDir Path policy) throws IOException {
        // Given
        Files.createDirectories(policy.resolve("tenancy"));
        Files.writeString(policy.resolve("tenancy/tenant-franchise.yaml"), """
                title: {nl: Beperkte vrijstelling ten laste van de huurder, en: Franchise that the tenant pays}
                unit: euro
                validity: untilReplaced
                values:
                  - {from: 2007-10-12, value: 100, status: policy, source: "test"}
                """);
        Damage insured = new Damage(Euro.of("1000.00"), true, false, false);
        // Then
        assertThatThrownBy(() -> Settlement.of(insured, LocalDate.of(2019, 5, 4), Parameters.withPolicy(policy)))
                .isInstanceOf(UnknownParameterException.class)
                .hasMessageContaining("tenancy/insurance-franchise");
    }

    @Test
    void needsNoFranchiseWhereThereIsMalice() {
        // When
        Settlement settlement =
                Settlement.of(new Damage(Euro.of("1000.00"), true, true, false), LocalDate.of(2019, 5, 4), PARAMETERS);
        // Then
        assertThat(settlement.tenant()).isEqualTo(Euro.of("1000.00"));
    }
}
