package be.huurwerk.testsupport;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.testsupport.ToyApi.Fault;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiGatesTest {

    private static final ExamplePreparation REAL = operation -> Map.of("imagined", "real");
    private static final Map<String, String> SHOWN = Map.of("Thing.kindOfReason", "a code");

    @Test
    void findNothingInASoundApi() throws IOException {
        try (ToyApi api = new ToyApi(ToyApi.soundDocument())) {
            // Given
            OpenApiGates gates = OpenApiGates.of("toy", api.base());

            // Then
            assertThatCode(gates::assertCallersAreChecked).doesNotThrowAnyException();
            assertThatCode(gates::assertKeysMayChange).doesNotThrowAnyException();
            assertThatCode(() -> ofTenancy(api).assertRolesAreAsked(Set.of())).doesNotThrowAnyException();
            assertThatCode(gates::assertOperationsAreDescribed).doesNotThrowAnyException();
            assertThatCode(gates::assertMethodsAreTold).doesNotThrowAnyException();
            assertThatCode(() -> gates.assertExamplesRun(REAL)).doesNotThrowAnyException();
            assertThatCode(gates::assertRequestsAreStrict).doesNotThrowAnyException();
            assertThatCode(() -> gates.assertPersonsAreShielded(SHOWN)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LETS_EXPIRED_IN, an expired token",
        "LETS_WRONG_SCOPE_IN, every scope but the right one",
        "LETS_FORGED_IN, a forged token",
        "LETS_UNSIGNED_IN, a token without a signature",
        "LETS_EARLY_IN, a token whose time has not begun",
        "ALLOWS_FOR_ANY_CLOCK, a token that expired beyond what clocks may differ",
        "IGNORES_AUDIENCE, a token for another audience",
        "REFUSES_AS_PLAIN_TEXT, answers text/plain to no token",
    })
    void seeACallerWhoIsNotCheckedAsPromised(Fault fault, String finding) throws IOException {
        try (ToyApi api = new ToyApi(ToyApi.soundDocument(), fault)) {
            // Given
            OpenApiGates gates = OpenApiGates.of("toy", api.base());

            // Then
            assertThatThrownBy(gates::assertCallersAreChecked)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("PUT /toy/v1/things/{thingId}")
                    .hasMessageContaining(finding);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "KEEPS_WITHDRAWN_KEYS, answers 400 to a token of a withdrawn key",
        "ALLOWS_FOR_NO_OTHER_CLOCK, refuses a token of the new key that expired a second ago",
    })
    void seeWhoDoesNotFollowTheKeysOfTheIssuer(Fault fault, String finding) throws IOException {
        try (ToyApi api = new ToyApi(ToyApi.soundDocument(), fault)) {
            // Given
            OpenApiGates gates = OpenApiGates.of("toy", api.base());

            // Then
            assertThatThrownBy(gates::assertKeysMayChange)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("PUT /toy/v1/things/{thingId}")
                    .hasMessageContaining(finding);
        }
    }

    @Test
    void seeAnOperationThatAsksForNoRoleAndAnExceptionThatIsNone() throws IOException {
        try (ToyApi api = new ToyApi(ToyApi.soundDocument(), Fault.IGNORES_ROLES)) {
            // Given
            OpenApiGates gates = ofTenancy(api);

            // Then
            assertThatCode(() -> gates.assertRolesAreAsked(Set.of("putThing"))).doesNotThrowAnyException();
            assertThatThrownBy(() -> gates.assertRolesAreAsked(Set.of("health")))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("PUT /toy/v1/things/{thingId} asks for no role: it answers 404")
                    .hasMessageContaining("[health] change nothing");
        }
    }

    @Test
    void seeAMethodThatIsAllowedAndNotThere() throws IOException {
        try (ToyApi api = new ToyApi(ToyApi.soundDocument(), Fault.ALLOWS_WHAT_IT_HAS_NOT)) {
            assertThatThrownBy(OpenApiGates.of("toy", api.base())::assertMethodsAreTold)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(
                            "/toy/v1/things/{thingId} allows [DELETE, OPTIONS, PUT], and has [OPTIONS, PUT]");
        }
    }

    /** Of which the operation needs the scope to write. */
    private static OpenApiGates ofTenancy(ToyApi api) {
        return OpenApiGates.at("tenancy", api.base(), "/toy/v1/doc/openapi.yaml", Set.of("/toy/v1/health"));
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWERS_WHAT_THE_SCHEMA_FORBIDS, answers what its schema forbids",
        "ANSWERS_ANOTHER_STATUS, 'answered with 200, not [201]'",
        "TELLS_NO_LOCATION, 'with the Location <>, not a path'",
        "TELLS_A_LOCATION_OF_NOTHING, 'things/nothing, which answers 404'",
    })
    void seeAnExampleThatIsNotAnsweredAsDocumented(Fault fault, String finding) throws IOException {
        try (ToyApi api = new ToyApi(ToyApi.soundDocument(), fault)) {
            // Given
            OpenApiGates gates = OpenApiGates.of("toy", api.base());

            // Then
            assertThatThrownBy(() -> gates.assertExamplesRun(REAL))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(finding);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'operationId: putThing', 'operationId: health', has the operationId health of another",
        "'summary: Puts a thing', 'description: Puts a thing', has no summary",
        "'tags: [things]', 'tags: [things, monitoring]', not exactly one of the declared",
        "'tags: [things]', 'tags: [stuff]', not exactly one of the declared",
        "'example: {status: UP}', 'description: none', 'response 200 has no example'",
        "'example: {amount: 12.50}', 'example: {amount: much}', the example of its request",
        "'\"403\"', '\"409\"', 'does not document the problems [403]'",
    })
    void seeADescriptionThatLacksSomething(String sound, String faulty, String finding) throws IOException {
        String document = ToyApi.soundDocument().replace(sound, faulty);
        try (ToyApi api = new ToyApi(document)) {
            // Given
            OpenApiGates gates = OpenApiGates.of("toy", api.base());

            // Then
            assertThatThrownBy(gates::assertOperationsAreDescribed)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining(finding);
        }
    }

    @Test
    void seeATextAboutAPersonThatEverybodyReads() throws IOException {
        String document = ToyApi.soundDocument().replace(", x-withheld-without: \"tenancy:personal\"", "");
        try (ToyApi api = new ToyApi(document)) {
            // Given
            OpenApiGates gates = OpenApiGates.of("toy", api.base());

            // Then
            assertThatThrownBy(() -> gates.assertPersonsAreShielded(Map.of()))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Thing.note is shown to everybody")
                    .hasMessageContaining("Thing.kindOfReason is shown to everybody");
        }
    }

    @Test
    void seeARequestThatTakesAnything() throws IOException {
        String document = ToyApi.soundDocument().replace("additionalProperties: false", "");
        try (ToyApi api = new ToyApi(document)) {
            // Given
            OpenApiGates gates = OpenApiGates.of("toy", api.base());

            // Then
            assertThatThrownBy(gates::assertRequestsAreStrict)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Thing takes any other property");
        }
    }

    @Test
    void seeAnOperationThatIsOpenButNotOnTheList() throws IOException {
        String document = ToyApi.soundDocument().replace("- oidc: [\"tenancy:write\"]", "[]");
        try (ToyApi api = new ToyApi(document)) {
            // Given
            OpenApiGates gates = OpenApiGates.of("toy", api.base());

            // Then
            assertThatThrownBy(gates::assertCallersAreChecked)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("does not document the scope");
        }
    }
}
