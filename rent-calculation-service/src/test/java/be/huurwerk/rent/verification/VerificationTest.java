package be.huurwerk.rent.verification;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class VerificationTest {

    @Inject
    RulesArchive archive;

    @Inject
    Parameters parameters;

    @Inject
    DataSource dataSource;

    @Inject
    RentCalculation calculation;

    @Test
    void findsADecisionAsItWasMade() {
        // Given
        Story story = new Story();
        story.sign();
        story.declareIncome();
        String decision = story.firstDecision().path("rentDecisionId").asText();

        // When
        JsonNode verified = Api.body(Api.get("/rentDecisions/" + decision + "/verification", Map.of()));

        // Then
        assertThat(verified.path("identical").asBoolean()).isTrue();
        assertThat(verified.path("recomputedRent")).isEqualTo(verified.path("rent"));
    }

    /** The trace of 2019 is stored as text: a figure in it that is another is told, and nothing once it is back. */
    @Test
    void tellsADecisionThatIsNotAsItWasMade() {
        // Given
        Story story = new Story();
        story.sign();
        story.declareIncome();
        JsonNode first = story.firstDecision();
        UUID decision = UUID.fromString(first.path("rentDecisionId").asText());
        int changed = replace(decision, "107.01", "107.02");

        // When
        JsonNode verified = Api.body(Api.get("/rentDecisions/" + decision + "/verification", Map.of()));

        // Then
        assertThat(first.path("effectiveFrom").asText()).startsWith("2019-");
        assertThat(changed).isEqualTo(1);
        assertThat(verified.path("identical").asBoolean()).isFalse();
        assertThat(verified.path("differences").findValuesAsText("name")).containsExactly("trace");
        assertThat(verified.path("differences").findValuesAsText("step")).containsExactly("indexedIncome");
        assertThat(verified.path("recomputedRent")).isEqualTo(verified.path("rent"));
        replace(decision, "107.02", "107.01");
        assertThat(Api.body(Api.get("/rentDecisions/" + decision + "/verification", Map.of()))
                        .path("identical")
                        .asBoolean())
                .isTrue();
    }

    private int replace(UUID decision, String stored, String other) {
        return new Sql(dataSource)
                .update(
                        "update rent_decision set trace = replace(trace, ?, ?) where rent_decision_id = ?",
                        stored,
                        other,
                        decision);
    }

    @Test
    void keepsTheFilesThatADecisionRestsOn() {
        // When
        Parameters archived = archive.find(calculation.rulesVersion()).orElseThrow();

        // Then: the same version comes out of them, and another as soon as a figure differs
        assertThat(new RentCalculation(archived).rulesVersion()).isEqualTo(calculation.rulesVersion());
        Map<String, String> changed = new TreeMap<>(parameters.texts("rent"));
        changed.computeIfPresent("rent/divisor", (name, text) -> text.replace("55", "56"));
        assertThat(new RentCalculation(Parameters.of(changed)).rulesVersion()).isNotEqualTo(calculation.rulesVersion());
        assertThat(archive.find("rent-1+000000000000")).isEmpty();
    }

    /** Here under the first formulas and with the figures of today, as an installation has it after an upgrade. */
    @Test
    void verifiesADecisionUnderTheFormulasThatItNames() {
        // Given
        String decision = aDecisionUnder("rent-1");

        // When
        JsonNode verified = Api.body(Api.get("/rentDecisions/" + decision + "/verification", Map.of()));

        // Then
        assertThat(verified.path("rulesVersion").asText()).startsWith("rent-1+");
        assertThat(verified.path("identical").asBoolean()).isTrue();
    }

    @Test
    void verifiesNothingUnderFormulasOfALaterRelease() {
        // Given
        String decision = aDecisionUnder("rent-9");

        // When
        var answer = Api.get("/rentDecisions/" + decision + "/verification", Map.of());

        // Then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Api.body(answer).path("type").asText()).endsWith("rulesNotArchived");
    }

    private String aDecisionUnder(String formulas) {
        Story story = new Story();
        story.sign();
        story.declareIncome();
        String decision = story.firstDecision().path("rentDecisionId").asText();
        Sql sql = new Sql(dataSource);
        String figures =
                calculation.rulesVersion().substring(calculation.rulesVersion().indexOf('+'));
        sql.update(
                "insert into rules_archive select ?, files, archived_at from rules_archive where rules_version = ?"
                        + " on conflict do nothing",
                formulas + figures,
                calculation.rulesVersion());
        sql.update(
                "update rent_decision set rules_version = ? where rent_decision_id = ?",
                formulas + figures,
                UUID.fromString(decision));
        return decision;
    }
}
