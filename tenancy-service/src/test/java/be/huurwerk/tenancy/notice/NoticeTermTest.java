package be.huurwerk.tenancy.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.tenancy.Cases;
import be.huurwerk.webkit.problem.ProblemException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTermTest {

    private static final Parameters PARAMETERS = Parameters.shipped();

    @TestFactory
    Stream<DynamicTest> endsOnTheRightDay() {
        return Cases.yaml("/cases/notice.yaml").stream()
                .map(published -> DynamicTest.dynamicTest(published.get("name").asText(), () -> {
                    // Given
                    NoticeFacts facts = facts(published.get("facts"));
                    JsonNode expected = published.get("expected");
                    // When
                    NoticeTerm term = NoticeTerm.of(facts, PARAMETERS);
                    // Then
                    assertThat(term)
                            .isEqualTo(new NoticeTerm(
                                    Cases.date(expected, "startsOn").orElseThrow(),
                                    Cases.date(expected, "endsOn").orElseThrow(),
                                    expected.get("months").asInt(),
                                    Status.of(expected.get("status").asText())));
                }));
    }

    @Test
    void lastsWholeMonthsWheneverItWasReceived() {
        Random random = new Random(20190312);
        for (int i = 0; i < 500; i++) {
            // Given
            LocalDate receivedOn = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(3000));
            // When
            NoticeTerm term = NoticeTerm.of(ordinary(receivedOn), PARAMETERS);
            // Then
            assertThat(term.startsOn())
                    .isEqualTo(YearMonth.from(receivedOn).plusMonths(1).atDay(1));
            assertThat(term.endsOn())
                    .isEqualTo(YearMonth.from(receivedOn).plusMonths(3).atEndOfMonth());
        }
    }

    /** Notice and lease end on one day, whatever the term and the day on which the landlord hears of it. */
    @ParameterizedTest
    @CsvSource({
        // reason, receivedOn, diedOn, term or fixed end, is it fixed, last day
        "ordinary,             2025-11-20,           , 2026-02-28, false, 2026-02-28",
        "ordinary,             2026-01-10,           , 2026-02-28, false, 2026-04-30",
        "ordinary,             2026-03-10,           , 2026-02-28, false, 2026-06-30",
        "ordinary,             2019-03-12,           , 2028-02-29, false, 2019-06-30",
        "ordinary,             2019-03-12,           ,           , false, 2019-06-30",
        "careHome,             2026-02-10,           , 2026-02-28, false, 2026-03-31",
        "seriousBreach,        2026-01-10,           , 2026-02-28, false, 2026-04-30",
        "endOfTermIncome,      2027-06-10,           , 2028-02-29, false, 2028-02-29",
        "endOfTermIncome,      2027-08-31,           , 2028-02-29, false, 2028-02-29",
        "death,                2019-05-25, 2019-05-20, 2019-05-31, true,  2019-05-31",
        "death,                2019-06-20, 2019-05-20, 2019-05-31, true,  2019-05-31",
        "death,                2019-06-20, 2019-05-31, 2019-05-31, true,  2019-05-31",
        "death,                2019-06-20, 2019-05-20, 2019-08-31, true,  2019-06-30",
        "death,                2019-06-20, 2019-05-20, 2028-02-29, false, 2019-06-30",
        "death,                2026-01-12, 2026-01-10, 2026-02-28, false, 2026-03-31"
    })
    void aLeaseEndsWithTheNotice(
            NoticeReason reason, LocalDate receivedOn, LocalDate diedOn, LocalDate end, boolean fixed, LocalDate last) {
        // Given
        NoticeFacts facts = new NoticeFacts(
                reason,
                receivedOn,
                Optional.empty(),
                Optional.ofNullable(diedOn),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
        Optional<LocalDate> termEnd = Optional.ofNullable(end);
        // When
        NoticeTerm term = NoticeTerm.ofLease(facts, termEnd, termEnd.filter(day -> fixed), PARAMETERS);
        // Then
        assertThat(term.endsOn()).isEqualTo(last);
        assertThat(term.startsOn()).isBeforeOrEqualTo(last);
    }

    @Test
    void theEndOfATermIsTooNearForTheMonthsOfItsNotice() {
        // Given
        NoticeFacts facts = new NoticeFacts(
                NoticeReason.endOfTermIncome,
                LocalDate.of(2027, 9, 1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
        // Then
        assertThatThrownBy(() ->
                        NoticeTerm.ofLease(facts, Optional.of(LocalDate.of(2028, 2, 29)), Optional.empty(), PARAMETERS))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void isNotGuessedBeforeTheRuleIsKnown() {
        // Given
        NoticeFacts facts = ordinary(LocalDate.of(2017, 12, 31));
        // When
        NoticeQuote quote = NoticeQuote.of(facts, PARAMETERS);
        // Then
        assertThatThrownBy(() -> NoticeTerm.of(facts, PARAMETERS)).isInstanceOf(UnknownParameterException.class);
        assertThat(quote.startsOn()).isEqualTo(LocalDate.of(2018, 1, 1));
        assertThat(quote.endsOn()).isEmpty();
        assertThat(quote.unknown().orElseThrow()).singleElement().satisfies(figure -> {
            assertThat(figure.name()).isEqualTo("tenancy/notice-ordinary");
            assertThat(figure.on()).isEqualTo(LocalDate.of(2017, 12, 31));
        });
    }

    static NoticeFacts ordinary(LocalDate receivedOn) {
        return new NoticeFacts(
                NoticeReason.ordinary,
                receivedOn,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
    }

    private static NoticeFacts facts(JsonNode facts) {
        return new NoticeFacts(
                NoticeReason.valueOf(facts.get("reason").asText()),
                Cases.date(facts, "receivedOn").orElseThrow(),
                Optional.ofNullable(facts.get("months")).map(JsonNode::asInt),
                Cases.date(facts, "diedOn"),
                Cases.date(facts, "newContractStartsOn"),
                facts.path("residentsLeft").asBoolean(),
                Cases.date(facts, "notifiedOn"),
                Cases.date(facts, "movedOn"));
    }
}
