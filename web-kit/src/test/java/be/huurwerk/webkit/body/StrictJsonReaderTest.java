package be.huurwerk.webkit.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonReaderTest {
    enum Colour {
        lightGreen,
        red
    }

    record All(
            String text,
            Boolean flag,
            Integer number,
            BigDecimal decimal,
            LocalDate date,
            YearMonth month,
            UUID id,
            Colour colour,
            Inner inner,
            List<Inner> list,
            Optional<String> maybe) {}

    record Inner(@Positive int count) {}

    record Amount(@Money(min = "0.00", max = "1000.00") BigDecimal amount) {}

    record FreeAmount(@Money Optional<BigDecimal> amount) {}

    record Whole(Integer number) {}

    record Secret(@Personal @Positive int count) {}

    static class EvenNumber implements Check<Integer> {
        @Override
        public Optional<Fault> fault(Integer value) {
            return value % 2 == 0
                    ? Optional.empty()
                    : Optional.of(new Fault(IssueType.INVALID_INPUT, new Text("Is odd.", "Is oneven.")));
        }
    }

    static class EvenText implements Check<String> {
        @Override
        public Optional<Fault> fault(String value) {
            return new EvenNumber().fault(value.length());
        }
    }

    @CheckedBy(EvenText.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface OfEvenLength {}

    record Even(
            @OfEvenLength String text,
            @CheckedBy(EvenNumber.class) Optional<Integer> number,
            List<@CheckedBy(EvenNumber.class) Integer> many,
            LocalDate on) {}

    record Plain(BigDecimal number) {}

    record Words(@Size(min = 2, max = 4) String text) {}

    record Day(LocalDate on) {}

    record Birth(@Personal LocalDate birthDate) {}

    record Codes(@Size(min = 1, max = 3) List<@Pattern(regexp = "[a-z]+") String> codes) {}

    record Bounds(@Min(1) @Max(12) Optional<Integer> month) {}

    record Strange(@Email String mail) {}

    record Checked(Integer from, Integer until) {
        Checked {
            if (from > until) {
                throw new IllegalArgumentException();
            }
        }
    }

    @Test
    void bindsEveryKindOfValue() {
        // When
        All all = read(All.class, """
                {"text":"a","flag":true,"number":-3,"decimal":1.50,"date":"2019-03-01","month":"2019-02",
                 "id":"00000000-0000-7000-8000-000000000001","colour":"lightGreen","inner":{"count":1},"list":[{"count":2}]}
                """);

        // Then
        assertThat(all)
                .isEqualTo(new All(
                        "a",
                        true,
                        -3,
                        new BigDecimal("1.50"),
                        LocalDate.of(2019, 3, 1),
                        YearMonth.of(2019, 2),
                        UUID.fromString("00000000-0000-7000-8000-000000000001"),
                        Colour.lightGreen,
                        new Inner(1),
                        List.of(new Inner(2)),
                        Optional.empty()));
    }

    @Test
    void namesEveryFaultWithItsPath() {
        // When
        List<Issue> issues = faults(All.class, """
                {"text":1,"flag":"true","number":1.0,"decimal":"1","date":"2019-02-29","month":"2019-13","id":"1-1-1-1-1",
                 "colour":"RED","inner":{"count":0,"more":1},"list":[{"count":1},{},3],"maybe":null,"other":{}}
                """);

        // Then
        assertThat(issues)
                .extracting(Issue::name)
                .containsExactlyInAnyOrder(
                        "text",
                        "flag",
                        "number",
                        "decimal",
                        "date",
                        "month",
                        "id",
                        "colour",
                        "inner.count",
                        "inner.more",
                        "list[1].count",
                        "list[2]",
                        "maybe",
                        "other");
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThat(faults(All.class, "{}")).extracting(Issue::name).hasSize(10).doesNotContain("maybe");
    }

    @Test
    void tellsUnknownFromInvalid() {
        assertThat(faults(Whole.class, "{\"number\":1,\"x\":2}"))
                .extracting(Issue::type)
                .containsExactly(IssueType.UNKNOWN_INPUT);
    }

    @Test
    void refusesADuplicateName() {
        assertThat(faults(Whole.class, "{\"number\":1,\"number\":2}"))
                .extracting(Issue::name)
                .containsExactly("number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"a\"", "1", "null", "true"})
    void wantsAnObject(String body) {
        assertThat(faults(Whole.class, body)).hasSize(1).allMatch(issue -> issue.name() == null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "}",
                "{\"number\":}",
                "{\"number\":1}x",
                "{\"number\":1}{}",
                "{number:1}",
                "{'number':1}",
                "{\"number\":01}",
                "{\"number\":+1}",
                "{\"number\":NaN}",
                "{\"number\":1,}",
                "{\"number\":.5}",
                "[1",
                "{\"a\":[}"
            })
    void refusesWhatIsNoJson(String body) {
        List<Issue> issues = faults(Whole.class, body);
        assertThat(issues).hasSize(1);
        assertThat(issues.get(0).name()).isNull();
        assertThat(issues.get(0).detail().en()).doesNotContain("com.").doesNotContain("Exception");
    }

    @Test
    void tellsWhereJsonBreaksInBothLanguages() {
        Issue issue = faults(Whole.class, "{\n  \"number\": x}").get(0);
        assertThat(issue.detail().in(Language.EN)).contains("line 2, column");
        assertThat(issue.detail().in(Language.NL)).contains("regel 2, kolom");
    }

    @Test
    void refusesDeepNestingWithoutFallingOver() {
        String deep = "[".repeat(100_000);
        assertThat(faults(Whole.class, "{\"number\":" + deep)).hasSize(1);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin = "{\"text\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> StrictJsonReader.read(Words.class, latin)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e999999", "1e-999999", "1e99999999999", "-1e99999999999", "1e2147483647", "1e-2147483648"})
    void refusesLargeExponentsAtOnce(String number) {
        long start = System.nanoTime();
        assertThat(faults(Plain.class, "{\"number\":" + number + "}")).hasSize(1);
        assertThat(faults(Amount.class, "{\"amount\":" + number + "}")).hasSize(1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "99999999999999999999", "1e2", "1.0", "\"1\"", "true"})
    void refusesWhatIsNoInteger(String number) {
        assertThat(faults(Whole.class, "{\"number\":" + number + "}"))
                .extracting(Issue::name)
                .containsExactly("number");
    }

    @Test
    void readsTheLargestInteger() {
        assertThat(read(Whole.class, "{\"number\":2147483647}").number()).isEqualTo(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"600, 600.00", "600.5, 600.50", "0, 0.00", "1000.00, 1000.00", "6e2, 600.00"})
    void givesMoneyTwoDecimals(String written, String read) {
        assertThat(read(Amount.class, "{\"amount\":" + written + "}").amount()).isEqualTo(new BigDecimal(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.005", "1.000", "-0.01", "1000.01", "\"1.00\""})
    void refusesOtherMoney(String amount) {
        assertThat(faults(Amount.class, "{\"amount\":" + amount + "}"))
                .extracting(Issue::name)
                .containsExactly("amount");
    }

    @Test
    void takesTwelveDigitsOfMoneyAndNoMore() {
        assertThat(read(FreeAmount.class, "{\"amount\":-999999999999.99}").amount())
                .contains(new BigDecimal("-999999999999.99"));
        assertThat(faults(FreeAmount.class, "{\"amount\":1000000000000.00}")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\" \"", "\"a\"", "\"abcde\"", "\"a\\u0000b\"", "\"a\\ud800b\"", "\"a\\u0007b\""})
    void refusesEmptyLongAndUnkeepableTexts(String text) {
        assertThat(faults(Words.class, "{\"text\":" + text + "}")).hasSize(1);
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        assertThat(read(Words.class, "{\"text\":\"\\ud83d\\ude00\\ud83d\\ude00\"}")
                        .text())
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-2-1",
                "2019-02-30",
                "20190201",
                "+2019-02-01",
                "0001-01-01",
                "9999-12-31",
                "2019-02-01T00:00:00Z",
                ""
            })
    void refusesWhatIsNoDay(String day) {
        assertThat(faults(Day.class, "{\"on\":\"" + day + "\"}"))
                .extracting(Issue::name)
                .containsExactly("on");
    }

    @Test
    void repeatsAFaultyValueOfTheRightTypeUnlessItMayBePersonal() {
        assertThat(value(Inner.class, "{\"count\":-3}")).isEqualTo(-3);
        assertThat(value(Amount.class, "{\"amount\":1.005}")).isEqualTo(new BigDecimal("1.005"));
        assertThat(value(Secret.class, "{\"count\":-3}")).isNull();
        assertThat(value(Words.class, "{\"text\":\"Janssens\"}")).isNull();
        assertThat(value(Words.class, "{\"text\":\"ab\",\"naam\":\"Janssens\"}"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "date", "month", "number", "decimal", "flag", "colour", "inner", "list"})
    void neverRepeatsWhatIsNotOfTheType(String property) {
        for (String wrong : List.of("\"80.61.01-123.45\"", "\"80610112345\"", "[80610112345]")) {
            assertThat(faults(All.class, "{\"" + property + "\":" + wrong + "}"))
                    .as(wrong)
                    .extracting(Issue::value)
                    .containsOnlyNulls();
        }
    }

    @Test
    void doesNotRepeatANameThatMayBeANumberOfSomebody() {
        assertThat(faults(Whole.class, "{\"number\":1,\"80610112345\":1,\"x80610112345\":1,\"a b\":1,\"line2\":1}"))
                .extracting(Issue::name)
                .containsExactly("?", "?", "?", "line2");
    }

    @Test
    void tellsTheFaultOfACheckBesideTheOthers() {
        List<Issue> faults = faults(Even.class, "{\"text\":\"odd\",\"number\":3,\"many\":[2,5],\"on\":\"x\"}");
        assertThat(faults).extracting(Issue::name).containsExactly("text", "number", "many[1]", "on");
        assertThat(faults).extracting(Issue::value).containsExactly(null, 3, 5, null);
        assertThat(faults.get(1).type()).isEqualTo(IssueType.INVALID_INPUT);
        assertThat(read(Even.class, "{\"text\":\"even\",\"number\":2,\"many\":[2],\"on\":\"2019-03-01\"}")
                        .number())
                .contains(2);
    }

    @Test
    void checksListsAndTheirItems() {
        assertThat(faults(Codes.class, "{\"codes\":[]}"))
                .extracting(Issue::name)
                .containsExactly("codes");
        assertThat(faults(Codes.class, "{\"codes\":[\"a\",\"1\",null]}"))
                .extracting(Issue::name)
                .containsExactly("codes[1]", "codes[2]");
        assertThat(faults(Codes.class, "{\"codes\":{}}"))
                .extracting(Issue::name)
                .containsExactly("codes");
    }

    @Test
    void checksWhatIsInAnOptional() {
        assertThat(read(Bounds.class, "{}").month()).isEmpty();
        assertThat(faults(Bounds.class, "{\"month\":13}"))
                .extracting(Issue::name)
                .containsExactly("month");
    }

    @Test
    void namesTheObjectThatItsConstructorRefuses() {
        assertThat(faults(Checked.class, "{\"from\":2,\"until\":1}")).hasSize(1);
    }

    @Test
    void keepsAtMostAHundredFaults() {
        StringBuilder body = new StringBuilder("{\"number\":1");
        for (int i = 0; i < 1000; i++) {
            body.append(",\"x").append(i).append("\":0");
        }
        assertThat(faults(Whole.class, body.append('}').toString())).hasSize(100);
    }

    @Test
    void failsLoudlyOnAConstraintThatItDoesNotKnow() {
        assertThatThrownBy(() -> read(Strange.class, "{\"mail\":\"a\"}")).isInstanceOf(IllegalStateException.class);
    }

    private static <R extends Record> R read(Class<R> type, String body) {
        return StrictJsonReader.read(type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Object value(Class<? extends Record> type, String body) {
        return faults(type, body).get(0).value();
    }

    private static List<Issue> faults(Class<? extends Record> type, String body) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> read(type, body));
        assertThat(problem)
                .as("a problem for %s", body.length() > 100 ? "it" : body)
                .isNotNull();
        assertThat(problem.status()).isEqualTo(400);
        return problem.issues();
    }
}
