package be.huurwerk.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.testsupport.ToyApi.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractCallsTest {

    private static final String TOO_MUCH = "takes a body that breaks its schema";

    @ParameterizedTest
    @CsvSource({
        "ANSWERS_WHAT_THE_SCHEMA_FORBIDS, answers 201 outside its schema",
        "ANSWERS_ANOTHER_STATUS, 'answers 200, which is not documented'",
        "REFUSES_AS_PLAIN_TEXT, 'answers 400 as text/plain, not as a problem'",
    })
    void findAnAnswerThatIsNotAsDocumented(Fault fault, String finding) throws Exception {
        assertThat(calls(150, fault).found())
                .anySatisfy(found -> assertThat(found).contains(finding));
    }

    @Test
    void findABodyThatIsTakenThoughItBreaksItsSchema() throws Exception {
        // When
        ContractCalls calls = calls(400);

        // Then
        assertThat(calls.found())
                .anySatisfy(found -> assertThat(found).contains("PUT /toy/v1/things/{thingId} " + TOO_MUCH));
        assertThat(calls.found()).noneSatisfy(found -> assertThat(found).contains("outside its schema"));
        assertThat(calls.made()).isEqualTo(400);
        assertThat(calls.statuses()).containsKeys(200, 201, 400, 404);
    }

    private static ContractCalls calls(int count, Fault... faults) throws IOException, InterruptedException {
        String document = ToyApi.soundDocument().replace("example: imagined", "example: real");
        try (ToyApi api = new ToyApi(document, faults)) {
            ContractCalls calls = new ContractCalls(api.base(), () -> Tokens.with("tenancy:write"), 7);
            calls.make(List.of(document), count, Duration.ofSeconds(30));
            return calls;
        }
    }
}
