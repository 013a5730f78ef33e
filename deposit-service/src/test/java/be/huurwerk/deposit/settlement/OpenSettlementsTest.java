package be.huurwerk.deposit.settlement;

import static be.huurwerk.deposit.Story.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.deposit.Story;
import be.huurwerk.testsupport.ServiceTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is not paid back yet of contracts that have ended, and by when it must be. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class OpenSettlementsTest {

    private final Story story = new Story();

    @Test
    void warnsBeforeTheTermIsOverAndListsWhatIsLateUntilItIsPaidBack() {
        // Given
        Story.today(LocalDate.of(2019, 7, 1));
        String depositId = story.signed(LocalDate.of(2019, 2, 15)).depositId().toString();
        story.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 2, 20), "999.00")
                .told(2);
        story.noticeGiven();
        LocalDate refundBy = LocalDate.parse(await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> caller().get("/deposit/v1/deposits/" + depositId)
                                .jsonPath()
                                .getString("refundBy"),
                        day -> "2019-11-30".equals(day))); // not that of the end of a lease of nine years

        // When / Then
        Story.today(refundBy.minusDays(22));
        assertThat(of(depositId)).containsEntry("state", "inTerm").containsEntry("waitsFor", "departure");
        Story.today(refundBy.minusDays(21));
        assertThat(of(depositId)).containsEntry("state", "dueSoon");
        Story.today(refundBy);
        assertThat(of(depositId)).containsEntry("state", "dueSoon");
        Story.today(refundBy.plusDays(1));
        assertThat(of(depositId)).containsEntry("state", "late").containsEntry("refundBy", refundBy.toString());
        assertThat(Story.items("/deposit/v1/settlements?state=late"))
                .extracting(item -> item.get("depositId"))
                .contains(depositId);
        assertThat(Story.items("/deposit/v1/settlements?state=inTerm"))
                .extracting(item -> item.get("depositId"))
                .doesNotContain(depositId);

        // When
        story.finalBalance("100.00", "0.00").told(3);

        // Then
        assertThat(of(depositId)).containsEntry("state", "late").containsEntry("waitsFor", "refund");
    }

    @Test
    void forgetsWhatLeftNothingToPayBack() {
        // Given
        Story.today(LocalDate.of(2019, 10, 1));
        String depositId = story.signed(LocalDate.of(2019, 2, 15)).depositId().toString();
        story.noticeGiven().departed().finalBalance().told(2);

        // When / Then
        assertThat(of(depositId)).isNull();
    }

    @Test
    void saysThatTheAgreedSharesAreMoreThanTheDeposit() {
        // Given
        Story.today(LocalDate.of(2019, 10, 1));
        String depositId = story.signed(LocalDate.of(2019, 2, 15)).depositId().toString();
        story.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 2, 20), "999.00")
                .told(2);

        // When: 5000.00 of the 983.00 is the leaver's
        story.separated("5000.00").noticeGiven();

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(of(depositId)).containsEntry("waitsFor", "shares"));

        // When: the keys are back, and nothing but what the rent account tells is missing
        story.departed();

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(of(depositId)).containsEntry("waitsFor", "finalBalance"));

        // When
        story.finalBalance("100.00", "0.00").told(3);

        // Then
        assertThat(of(depositId)).containsEntry("waitsFor", "shares");
    }

    @Test
    void listsTheMoneyOfATenancyThatWasAMistakeWithATermFromTheAnnulment() {
        // Given
        Story.today(LocalDate.of(2019, 6, 1));
        String depositId = story.signed(LocalDate.of(2019, 2, 15)).depositId().toString();
        story.bankPayment(UUID.randomUUID(), LocalDate.of(2019, 2, 20), "999.00")
                .told(2);

        // When
        story.annulled().told(3);

        // Then: three months from the day on which it was annulled
        assertThat(of(depositId))
                .containsEntry("waitsFor", "refund")
                .containsEntry("withdrawnOn", "2019-06-01")
                .containsEntry("endDate", "2019-06-01")
                .containsEntry("refundBy", "2019-09-01")
                .containsEntry("state", "inTerm");
        caller().get("/deposit/v1/deposits/" + depositId).then().body("refundBy", equalTo("2019-09-01"));

        // When the term is over / Then
        Story.today(LocalDate.of(2019, 9, 2));
        assertThat(of(depositId)).containsEntry("state", "late");
    }

    @Test
    void forgetsATenancyThatWasAMistakeAndOfWhichNothingWasPaid() {
        // Given
        Story.today(LocalDate.of(2019, 6, 1));
        String depositId = story.signed(LocalDate.of(2019, 2, 15)).depositId().toString();

        // When
        story.annulled().told(2);

        // Then
        assertThat(of(depositId)).isNull();
    }

    private static Map<String, Object> of(String depositId) {
        return Story.items("/deposit/v1/settlements").stream()
                .filter(item -> item.get("depositId").equals(depositId))
                .findFirst()
                .orElse(null);
    }
}
