package be.huurwerk.arrears.court;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Words;
import be.huurwerk.regulation.parameter.ParameterPeriod;
import be.huurwerk.regulation.parameter.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The judge reads Dutch: whatever a court file may have to tell has Dutch words. */
class CourtFileWordsTest {

    private static final Parameters PARAMETERS = Parameters.shipped();
    private static final Words WORDS = Words.read(
                    CourtFileWordsTest.class.getResourceAsStream("/letters/court-file-words.yaml"))
            .in(LetterLanguage.nl);

    private static Stream<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name);
    }

    private static Stream<String> stepsOfLadders() {
        return PARAMETERS.names().stream()
                .filter(name -> name.startsWith("policy/arrears/ladder-"))
                .flatMap(name -> PARAMETERS.history(name).stream()
                        .map(ParameterPeriod::from)
                        .flatMap(from -> Stream.concat(
                                Stream.of("brokenPlan"),
                                Arrays.stream(PARAMETERS
                                        .word(name, "steps", from)
                                        .value()
                                        .split(" ")))))
                .distinct();
    }

    @TestFactory
    Stream<DynamicTest> everythingHasWordsOfItsOwn() {
        Map<String, Stream<String>> told = Map.of(
                "item", names(Item.values()),
                "state", names(Inventory.State.values()).filter(state -> !state.equals("present")),
                "left", names(Bundle.Left.values()),
                "step", names(CourtCase.Kind.values()),
                "outcome", names(CourtCase.Outcome.values()),
                "reminder", stepsOfLadders(),
                "channel", Stream.of("letter", "registeredLetter", "email", "other"),
                "contact", Stream.of("phone", "email", "desk", "letter", "visit", "other"),
                "contactOutcome",
                        Stream.of(
                                "spoke", "promisesPayment", "asksPlan", "disputes", "referred", "notReached", "other"),
                "failure", Stream.of("unknownAddress", "moved", "refused", "notCollected", "bounced", "other"));
        return told.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    List<String> codes = one.getValue().toList();
                    assertThat(codes).isNotEmpty();
                    assertThat(codes)
                            .allSatisfy(code -> assertThat(WORDS.find(one.getKey(), code))
                                    .as(code)
                                    .isPresent());
                }));
    }
}
