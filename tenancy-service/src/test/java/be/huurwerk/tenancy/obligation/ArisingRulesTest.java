package be.huurwerk.tenancy.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handbook of the tenancy, section 11. */
class ArisingRulesTest {

    private static final Parameters PARAMETERS = Parameters.shipped();

    @ParameterizedTest
    @CsvSource({
        // signed, start, level, due; huisvestingheistputte.be: new tenants since 2017-11-01, after a year
        "2017-10-31, 2017-12-01, none,",
        "2017-11-01, 2017-12-01, A1, 2018-12-01",
        "2019-02-15, 2019-03-01, A1, 2020-03-01",
        "2022-12-31, 2023-02-01, A1, 2024-02-01",
        // vlaanderen.be: A2 within two years for new tenants from 2023-01-01
        "2023-01-01, 2023-02-01, A2, 2025-02-01"
    })
    void asksTheLevelOfTheDayOfSigning(LocalDate signedOn, LocalDate start, String level, LocalDate dueOn) {
        // When
        Optional<ArisingRules.Arisen> language =
                ofKind(tenant("1980-05-01", signedOn, start, true), ObligationKind.language);
        // Then
        assertThat(language.flatMap(ArisingRules.Arisen::level))
                .isEqualTo(Optional.of(level).filter(word -> !word.equals("none")));
        assertThat(language.map(ArisingRules.Arisen::dueOn)).isEqualTo(Optional.ofNullable(dueOn));
    }

    @Test
    void asksNoLevelOfWhoIsNoNewTenant() {
        // When
        Optional<ArisingRules.Arisen> language = ofKind(
                tenant("1980-05-01", LocalDate.of(2019, 2, 15), LocalDate.of(2019, 3, 1), false),
                ObligationKind.language);
        // Then
        assertThat(language).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // born, start, arisen, due; woonhaven.be: 2023-03-31 for who was a tenant, 18 to 64 years old
        "1980-05-01, 2019-03-01, 2023-01-01, 2023-03-31",
        "1958-03-31, 2019-03-01, ,",
        "1958-04-01, 2019-03-01, 2023-01-01, 2023-03-31",
        "1980-05-01, 2023-02-01, 2023-02-01, 2023-05-01",
        "2005-05-02, 2023-02-01, ,"
    })
    void asksWorkRegistrationOfWhoIsOfWorkingAge(LocalDate born, LocalDate start, LocalDate arisenOn, LocalDate dueOn) {
        // When
        Optional<ArisingRules.Arisen> work =
                ofKind(tenant(born.toString(), start.minusDays(10), start, true), ObligationKind.work);
        // Then
        assertThat(work.map(ArisingRules.Arisen::arisenOn)).isEqualTo(Optional.ofNullable(arisenOn));
        assertThat(work.map(ArisingRules.Arisen::dueOn)).isEqualTo(Optional.ofNullable(dueOn));
    }

    @Test
    void saysThatALaterTenantsTermOfWorkIsTheLandlords() {
        // When
        Optional<ArisingRules.Arisen> work = ofKind(
                tenant("1980-05-01", LocalDate.of(2023, 1, 20), LocalDate.of(2023, 2, 1), true), ObligationKind.work);
        // Then
        assertThat(work.map(ArisingRules.Arisen::status)).contains(Status.POLICY);
    }

    @Test
    void takesTheAnnouncedLevelOnceALandlordTurnsItOn(@TempDir Path policy) throws Exception {
        // Given
        Files.createDirectories(policy.resolve("tenancy"));
        Files.writeString(policy.resolve("tenancy/language-level-announced.yaml"), """
                title: {nl: Niveau, en: Level}
                unit: choice
                validity: untilReplaced
                values:
                  - {from: 1900-01-01, value: "off", status: policy, source: "test"}
                  - {from: 2026-01-01, value: B1, status: policy, source: "test"}
                """);
        Files.writeString(policy.resolve("tenancy/language-term.yaml"), """
                title: {nl: Termijn, en: Term}
                unit: months
                validity: untilReplaced
                values:
                  - {from: 2026-01-01, value: {B1: 24}, status: policy, source: "test"}
                """);
        NewTenant tenant = tenant("1980-05-01", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1), true);
        // When
        var arisen = ArisingRules.of(tenant, Parameters.withPolicy(policy));
        // Then
        assertThat(arisen.get(0).level()).contains("B1");
        assertThat(arisen.get(0).dueOn()).isEqualTo(LocalDate.of(2028, 2, 1));
    }

    private static Optional<ArisingRules.Arisen> ofKind(NewTenant tenant, ObligationKind kind) {
        return ArisingRules.of(tenant, PARAMETERS).stream()
                .filter(arisen -> arisen.kind() == kind)
                .findFirst();
    }

    private static NewTenant tenant(String born, LocalDate signedOn, LocalDate start, boolean isNew) {
        return new NewTenant(UUID.randomUUID(), LocalDate.parse(born), signedOn, start, isNew);
    }
}
