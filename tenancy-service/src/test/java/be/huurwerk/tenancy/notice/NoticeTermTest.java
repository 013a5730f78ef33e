package be.huurwerk.tenancy.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.regulation.parameter.UnknownParameterException;
import be.huurwerk.tenancy.Cases;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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
