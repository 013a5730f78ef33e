package be.huurwerk.rent.underoccupancyfee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.rent.decision.YearTurned;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import be.huurwerk.testsupport.TestTopics;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Told by tenancy-service for which months it is due, the fee is decided, told, and decided anew with the rent. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class UnderOccupancyFeeTest {

    private static final String CHANGED = "tenancies.notify.underOccupancyFeeChanged";

    private final Story story = new Story();

    @Inject
    FeesOfTheYear feesOfTheYear;

    @Inject
    Event<YearTurned> yearTurned;

    @BeforeEach
    void today() {
        Api.businessDate("2019-06-30");
    }

    @Test
    void decidesTheFeeOfEveryMonthThatIsDue() {
        // Given
        story.sign();
        // When
        story.tell(CHANGED, 2, """
            {"tenancyId": "%s", "periods": [{"from": "2019-07-01", "surplusBedrooms": 2}]}\
            """);
        // Then: this year and the next
        TestEvent told = told(1).get(0);
        EventSchemas.assertMatches(told);
        assertThat(periods(told)).containsExactly("2019-07-01 2019-12-31 62.00", "2020-01-01 2020-12-31 64.00");
        JsonNode decided = Api.body(Api.get("/underOccupancyFees", Map.of("tenancyId", story.tenancyId)))
                .path("items")
                .get(0);
        assertThat(decided.at("/periods/0/formula").asText()).isEqualTo("2 x 31.00");
        // When
        story.tell(CHANGED, 3, """
            {"tenancyId": "%s", "periods": [{"from": "2019-07-01", "until": "2019-09-30", "surplusBedrooms": 2}]}\
            """);
        // Then
        assertThat(periods(told(2).get(1))).containsExactly("2019-07-01 2019-09-30 62.00");
    }

    @Test
    void decidesItOnTheRentOnceThatIsDecided() {
        // Given
        Api.businessDate("2024-02-20");
        story.sign();
        story.tell(CHANGED, 2, """
            {"tenancyId": "%s", "periods": [{"from": "2023-12-01", "until": "2024-03-31", "surplusBedrooms": 1}]}\
            """);
        assertThat(periods(told(1).get(0))).containsExactly("2023-12-01 2023-12-31 35.00");
        assertThat(waiting()).containsExactly("2024-01-01 3 incomeMissing");
        // When
        story.declareIncome().then().statusCode(201);
        // Then: 316.10 x 15 / 100 = 47.415
        assertThat(periods(told(2).get(1)))
                .containsExactly("2023-12-01 2023-12-31 35.00", "2024-01-01 2024-03-31 47.42");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void goesOnAtTheTurnOfTheYearWhileTheRentWaits() {
        // Given: taken over with its rent, and no income is known
        Api.businessDate("2022-06-15");
        ObjectNode signed = story.signed();
        signed.put("signedOn", "2016-02-15").put("startDate", "2016-03-01").put("contractKind", "indefinite");
        signed.putObject("takenOver").put("on", "2022-01-01").put("rent", new BigDecimal("316.10"));
        signed.remove("endDate");
        story.publishSigned(signed);
        story.tell(CHANGED, 2, """
            {"tenancyId": "%s", "periods": [{"from": "2022-07-01", "surplusBedrooms": 3}]}\
            """);
        assertThat(periods(told(1).get(0)).get(1)).isEqualTo("2023-01-01 2023-12-31 105.00");
        // When
        Api.businessDate("2023-12-05");
        QuarkusTransaction.requiringNew().run(() -> yearTurned.fire(new YearTurned(List.of(story.tenancyId))));
        // Then: 3 x 47.42, since 316.10 x 15 / 100 = 47.415
        assertThat(periods(told(2).get(1)).get(2)).isEqualTo("2024-01-01 2024-12-31 142.26");
        // When
        Api.businessDate("2024-12-05");
        QuarkusTransaction.requiringNew().run(() -> feesOfTheYear.handleAll(null, List.of(story.tenancyId)));
        // Then: nobody knows the minimum of 2025, and the landlord says none
        assertThat(told(2)).hasSize(2);
        assertThat(waiting()).containsExactly("2025-01-01 1 parameterUnknown rent/under-occupancy-fee 2025-01-01");
    }

    @Test
    void saysNothingTwiceAndNothingOfATenancyWithoutFee() {
        // Given
        story.sign();
        story.tell(CHANGED, 2, """
            {"tenancyId": "%s", "periods": []}\
            """);
        story.tell(CHANGED, 3, """
            {"tenancyId": "%s", "periods": [{"from": "2019-07-01", "until": "2019-07-31", "surplusBedrooms": 1}]}\
            """);
        // Then
        assertThat(told(1)).hasSize(1);
    }

    /** The fee that waits: from when, how many months, and why. */
    private List<String> waiting() {
        JsonNode page = Api.body(Api.get("/waitingUnderOccupancyFees", Map.of("tenancyId", story.tenancyId)));
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(fee -> (fee.path("from").asText() + " " + fee.path("months") + " "
                                + fee.path("reason").asText() + " "
                                + fee.at("/unknown/0/name").asText() + " "
                                + fee.at("/unknown/0/on").asText())
                        .strip())
                .toList();
    }

    private List<TestEvent> told(int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> TestTopics.read("huurwerk.rent-calculation.v1", story.tenancyId).stream()
                                .filter(event -> event.type().equals("underOccupancyFees.notify.decided"))
                                .toList(),
                        events -> events.size() >= count);
    }

    private static List<String> periods(TestEvent told) {
        return StreamSupport.stream(told.data().path("periods").spliterator(), false)
                .map(period -> period.path("from").asText() + " "
                        + period.path("until").asText() + " "
                        + period.path("fee").decimalValue().setScale(2))
                .toList();
    }
}
