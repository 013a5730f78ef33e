package be.huurwerk.deposit.quote;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.problem.UnknownParameter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PublishedQuotesTest {

    private static final Map<String, Function<DepositQuote, Optional<Euro>>> AMOUNTS = Map.of(
            "deposit", DepositQuote::deposit,
            "cap", DepositQuote::cap,
            "inventoryCost", DepositQuote::inventoryCost,
            "instalmentFee", DepositQuote::instalmentFee,
            "totalDue", DepositQuote::totalDue);

    private static final Map<String, String> PARAMETERS = Map.of(
            "cap", "deposit/cap",
            "inventoryCost", "deposit/inventory-cost",
            "instalmentFee", "deposit/instalment-fee");

    @TestFactory
    Stream<DynamicTest> answersWhatWasPublished() throws IOException {
        JsonNode cases =
                new YAMLMapper().readTree(resource("cases/deposit-quotes.yaml").toFile());
        assertThat(cases.size()).isEqualTo(10);
        return StreamSupport.stream(cases.spliterator(), false)
                .map(example -> DynamicTest.dynamicTest(
                        example.get("id").asText() + ": " + example.get("name").asText(), () -> check(example)));
    }

    private static void check(JsonNode example) {
        // Given
        QuoteDeposit rule = new QuoteDeposit(parameters(example));
        JsonNode given = example.get("given");
        LocalDate signedOn = LocalDate.parse(given.get("signedOn").asText());
        Euro baseRent = Euro.of(given.get("baseRent").asText());

        // When
        DepositQuote quote = given.has("instalments")
                ? rule.inInstalments(
                        signedOn, baseRent, given.get("instalments").asInt())
                : rule.atOnce(signedOn, baseRent);

        // Then
        example.get("expected")
                .fields()
                .forEachRemaining(
                        expected -> assertThat(AMOUNTS.get(expected.getKey()).apply(quote))
                                .as(expected.getKey())
                                .contains(Arithmetic.euro(expected.getValue().asText())));
        List<String> unknown = StreamSupport.stream(example.path("unknown").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        assertThat(quote.unknown())
                .containsExactlyElementsOf(unknown.stream()
                        .map(property -> new UnknownParameter(PARAMETERS.get(property), signedOn))
                        .toList());
        assertThat(unknown)
                .allSatisfy(property ->
                        assertThat(AMOUNTS.get(property).apply(quote)).isEmpty());
        assertThat(quote.totalDue().isPresent()).isEqualTo(quote.unknown().isEmpty());
    }

    private static Parameters parameters(JsonNode example) {
        return example.has("policy")
                ? Parameters.withPolicy(
                        resource("policy/" + example.get("policy").asText()))
                : Parameters.shipped();
    }

    private static Path resource(String name) {
        try {
            return Path.of(PublishedQuotesTest.class.getResource("/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
