package be.huurwerk.tenancy.person;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.tenancy.Cases;
import be.huurwerk.testsupport.Ssins;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SsinTest {

    /**
     * Here the vectors differ from the published numbers 00010000135 and 00210000178 (year and month known, day 00), which stand in
     * cases.json and are valid: we take a known month with an unknown day.
     */
    private static final Set<String> KNOWN_MONTH_WITH_DAY_00 =
            Set.of("85060000180", "87520000156", "87410000671", "87300000196", "05300000152");

    @TestFactory
    Stream<DynamicTest> readsThePublishedNumbers() {
        return Cases.json("/ssin/cases.json", "cases").stream()
                .map(published -> DynamicTest.dynamicTest(published.get("id").asText(), () -> {
                    // Given
                    JsonNode expected = published.get("expected");
                    // When
                    Optional<Ssin> ssin =
                            Ssin.parse(published.get("inputs").get("text").asText());
                    // Then
                    assertThat(ssin).isPresent();
                    assertThat(ssin.get().century())
                            .isEqualTo(expected.get("century").asInt());
                    assertThat(ssin.get().isBis())
                            .isEqualTo(expected.get("type").asText().equals("BIS"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> agreesWithTheVectors() {
        return Stream.of("pre2000-rn", "post2000-rn", "pre2000-bis", "post2000-bis")
                .flatMap(file -> Cases.json("/ssin/johnverbiest-insz/" + file + "-tests.json", "testCases").stream())
                .filter(vector ->
                        !KNOWN_MONTH_WITH_DAY_00.contains(vector.get("input").asText()))
                .map(vector -> DynamicTest.dynamicTest(vector.get("testName").asText(), () -> check(vector)));
    }

    private static void check(JsonNode vector) {
        // Given
        JsonNode expected = vector.get("expected");
        // When
        Optional<Ssin> ssin = Ssin.parse(vector.get("input").asText());
        // Then
        assertThat(ssin.isPresent()).isEqualTo(expected.get("isValid").asBoolean());
        if (ssin.isPresent()) {
            assertThat(ssin.get().isBis()).isEqualTo(expected.get("isBis").asBoolean());
            assertThat(ssin.get().birthDate()).isEqualTo(Cases.date(expected, "birthDate"));
        }
    }

    @Test
    void takesAKnownMonthWithAnUnknownDay() {
        // When
        List<Optional<Ssin>> ssins =
                KNOWN_MONTH_WITH_DAY_00.stream().map(Ssin::parse).toList();
        // Then
        assertThat(ssins).allSatisfy(ssin -> {
            assertThat(ssin).isPresent();
            assertThat(ssin.get().birthDate()).isEmpty();
        });
    }

    @Test
    void knowsTheTestRangeByItsMonthDigits() {
        // When
        Ssin january = Ssin.parse(Ssins.of(LocalDate.of(1980, 1, 31), 1)).orElseThrow();
        Ssin december = Ssin.parse(Ssins.of(LocalDate.of(2004, 12, 1), 998)).orElseThrow();
        // Then
        assertThat(january.isTestNumber()).isTrue();
        assertThat(december.isTestNumber()).isTrue();
        assertThat(december.birthDate()).contains(LocalDate.of(2004, 12, 1));
    }

    @Test
    void showsNoMoreThanTheDate() {
        // Given
        Ssin ssin = Ssin.parse(Ssins.of(LocalDate.of(1980, 5, 1), 123)).orElseThrow();
        // When
        String shown = ssin.toString();
        // Then
        assertThat(shown).isEqualTo("80.65.01-***.**").isEqualTo(ssin.masked());
    }

    @Test
    void isTheSameWithAndWithoutItsSigns() {
        // Given
        String digits = Ssins.of(LocalDate.of(1980, 5, 1), 123);
        String written = digits.replaceFirst("(..)(..)(..)(...)(..)", "$1.$2.$3-$4.$5");
        // When
        Optional<Ssin> ssin = Ssin.parse(written);
        // Then
        assertThat(ssin).isEqualTo(Ssin.parse(digits));
        assertThat(ssin.orElseThrow().digits()).isEqualTo(digits);
    }

    @Test
    void noticesEveryWrongDigitAndEveryPairExchanged() {
        Random random = new Random(20190301);
        for (int i = 0; i < 300; i++) {
            // Given
            LocalDate birthDate = LocalDate.of(1920, 1, 1).plusDays(random.nextInt(38_000));
            String right = Ssins.of(birthDate, 1 + random.nextInt(998));
            int at = random.nextInt(9);
            char other = (char) ('0' + (right.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            // When
            String wrong = right.substring(0, at) + other + right.substring(at + 1);
            // Then
            assertThat(Ssin.parse(right)).as(right).isPresent();
            assertThat(Ssin.parse(wrong).filter(ssin -> ssin.century() == century(birthDate)))
                    .as(wrong)
                    .isEmpty();
        }
    }

    private static int century(LocalDate date) {
        return date.getYear() / 100 * 100;
    }
}
