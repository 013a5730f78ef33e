package be.huurwerk.deposit.settlement;

import static be.huurwerk.deposit.Story.caller;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import be.huurwerk.deposit.Story;
import be.huurwerk.deposit.deposit.ClosedYears;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.deposit.deposit.TenancyStore;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.TestEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settlement under another policy than the example's: a rate that is known from 2019 on. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class SettleDepositTest {
    private static final LocalDate SIGNED_ON = LocalDate.of(2019, 2, 15);

    @Inject
    TenancyStore tenancies;

    @Inject
    DepositStore deposits;

    @Inject
    SettlementStore settlements;

    @Inject
    Outbox outbox;

    @Inject
    ClosedYears closedYears;

    @Inject
    BusinessDate businessDate;

    @Inject
    SettleDeposit byTheExamplePolicy;

    private SettleDeposit atOnePercent;

    @BeforeEach
    void settleAtOnePercent() {
        Story.today(LocalDate.of(2020, 2, 20));
        atOnePercent = new SettleDeposit(
                tenancies, deposits, settlements, outbox, closedYears, businessDate, Parameters.withPolicy(policy()));
    }

    @Test
    void addsInterestBeforeItApplies() {
        // Given
        Story story = paid(LocalDate.of(2019, 2, 20));

        // When
        settle(atOnePercent, story);

        // Then: 2019: 983.00 x 1 % x 315 / 365 = 8.48; 2020: 991.48 x 1 % x 50 / 365 = 1.36
        caller().get("/deposit/v1/deposits/" + story.depositId())
                .then()
                .body("settlement.interest", equalTo(9.84f))
                .body("settlement.applied", equalTo(300.00f))
                .body("settlement.refund", equalTo(692.84f));
        caller().get("/deposit/v1/deposits/" + story.depositId() + "/statement")
                .then()
                .body("items.kind", equalTo(List.of("payment", "interest", "interest", "settlement")))
                .body("items.bookedOn", equalTo(List.of("2019-02-20", "2019-12-31", "2020-02-20", "2020-02-20")));
        TestEvent settled = story.told(3).get(2);
        assertThat(settled.data().get("interest").decimalValue()).isEqualByComparingTo("9.84");
    }

    @Test
    void waitsWhileTheRateOfADayIsNotKnown() {
        // Given: paid on a day before the rate is known
        Story story = paid(LocalDate.of(2018, 12, 31));

        // When
        settle(atOnePercent, story);

        // Then
        caller().get("/deposit/v1/deposits/" + story.depositId()).then().body("status", equalTo("inSettlement"));
        caller().queryParam("pageSize", 200)
                .get("/deposit/v1/pendingDeposits")
                .then()
                .body("items.find { it.tenancyId == '" + story.tenancyId() + "' }.awaits", equalTo("settlement"));

        // When: a policy knows it
        QuarkusTransaction.requiringNew().run(() -> byTheExamplePolicy.settle(story.tenancyId()));

        // Then
        caller().get("/deposit/v1/deposits/" + story.depositId())
                .then()
                .body("status", equalTo("settled"))
                .body("settlement.refund", equalTo(683.00f));
        caller().queryParam("pageSize", 200)
                .get("/deposit/v1/pendingDeposits")
                .then()
                .body("items.findAll { it.tenancyId == '" + story.tenancyId() + "' }.size()", equalTo(0));
    }

    private static Story paid(LocalDate receivedOn) {
        Story story = new Story().signed(SIGNED_ON);
        story.depositId();
        story.bankPayment(UUID.randomUUID(), receivedOn, "999.00").told(2);
        story.departed();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> "inSettlement"
                        .equals(caller().get("/deposit/v1/deposits/" + story.depositId())
                                .path("status")));
        return story;
    }

    private void settle(SettleDeposit settleDeposit, Story story) {
        FinalBalance balance = Balances.of("300.00");
        QuarkusTransaction.requiringNew().run(() -> {
            tenancies.lock(story.tenancyId());
            settlements.keep(story.tenancyId(), balance);
            settleDeposit.settle(story.tenancyId());
        });
    }

    private static Path policy() {
        try {
            return Path.of(
                    SettleDepositTest.class.getResource("/policy/interest").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
