package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contract of 2010 that is taken over on 2019-05-01 at a rent of 316.10, with 450.00 unpaid and 10.00 paid too much. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class TakenOverTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    DataSource dataSource;

    private final UUID tenancyId = Ids.next();
    private final Others others = new Others(tenancyId);

    @BeforeEach
    void itIsJuly2019() {
        Api.businessDate("2019-07-20");
    }

    @Test
    void standsOnTheAccountWithItsOwnDueDays() {
        // When
        others.tenancyTells("tenancies.notify.signed", takenOver());

        // Then: 300.00 + 150.00 - 10.00; the credit pays the oldest debt first
        awaitBalance("440.00");
        assertThat(account().getString("items[0].oldestDue")).isEqualTo("2018-11-10");
        assertThat(entries().getList("items.kind")).containsOnly("takenOver").hasSize(3);
        assertThat(entries().getList("items.ground")).containsExactly("rent", "serviceCharges", "rent");
        assertThat(entries().getList("items.bookedOn")).containsOnly("2019-05-01");
    }

    @Test
    void isPostedAtItsOwnRentFromItsDayOnUntilARentIsDecided() {
        // Given
        others.tenancyTells("tenancies.notify.signed", takenOver());
        awaitBalance("440.00");

        // When
        List.of("2019-04", "2019-05", "2019-06", "2019-07").forEach(Api::postMonth);

        // Then: 440.00 + 3 x 316.10, and not April
        awaitBalance("1388.30");
        others.rentTells(Others.decided(tenancyId, Ids.next(), "2019-06-20T09:00:00+02:00", "2019-07-01", 280.00));
        awaitBalance("1352.20");
    }

    /** What the rent service decided can be read anew from its topic, which tells nothing of this rent. */
    @Test
    void keepsItsRentApartFromWhatTheRentServiceDecided() {
        // When
        others.tenancyTells("tenancies.notify.signed", takenOver());
        awaitBalance("440.00");

        // Then
        assertThat(new Sql(dataSource)
                        .list(
                                "select rent_decision_id from rent_decision where tenancy_id = ?",
                                row -> row.getString(1),
                                tenancyId))
                .isEmpty();
    }

    @Test
    void countsOnceThoughItIsToldTwice() {
        // Given
        others.tenancyTells("tenancies.notify.signed", takenOver());
        awaitBalance("440.00");

        // When
        others.tenancyTells("tenancies.notify.signed", takenOver());
        List.of("2019-05").forEach(Api::postMonth);

        // Then
        awaitBalance("756.10");
        assertThat(entries().getList("items.kind")).hasSize(4);
    }

    @Test
    void takesADecisionThatWasToldBefore() {
        // Given
        others.rentTells(Others.decided(tenancyId, Ids.next(), "2019-04-20T09:00:00+02:00", "2019-06-01", 280.00));

        // When
        others.tenancyTells("tenancies.notify.signed", takenOver());
        awaitBalance("440.00");
        List.of("2019-05", "2019-06").forEach(Api::postMonth);

        // Then: 440.00 + 316.10 + 280.00
        awaitBalance("1036.10");
    }

    @Test
    void isBookedBackWhenTheTenancyWasAMistake() {
        // Given
        others.tenancyTells("tenancies.notify.signed", takenOver());
        awaitBalance("440.00");
        Api.postMonth("2019-05");
        awaitBalance("756.10");
        assertThat(account().getList("items[0].liable")).isNotEmpty();

        // When
        others.tenancyTells("tenancies.notify.annulled", Others.annulled(tenancyId));

        // Then
        awaitBalance("0.00");
        assertThat(account().getList("items[0].liable")).isEmpty();
    }

    private ObjectNode takenOver() {
        ObjectNode signed = Others.signed(tenancyId, "2010-03-01");
        signed.put("signedOn", "2010-02-15").put("contractKind", "indefinite");
        ObjectNode over = signed.putObject("takenOver").put("on", "2019-05-01").put("rent", new BigDecimal("316.10"));
        over.put("depositHeld", new BigDecimal("650.25"));
        item(over, "2018-11-10", "300.00", "rent");
        item(over, "2019-01-31", "150.00", "serviceCharges");
        item(over, "2019-03-10", "-10.00", "rent");
        EventSchemas.assertMatches("tenancies.notify.signed", signed);
        return signed;
    }

    private static void item(ObjectNode over, String dueOn, String amount, String kind) {
        over.withArray("openItems")
                .addObject()
                .put("dueOn", dueOn)
                .put("amount", new BigDecimal(amount))
                .put("kind", kind);
    }

    private JsonPath account() {
        return Api.account(tenancyId);
    }

    private JsonPath entries() {
        return Api.json(Api.get("/rentAccounts/" + account().getString("items[0].rentAccountId") + "/entries"));
    }

    private void awaitBalance(String balance) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(account().getObject("items[0].balance", BigDecimal.class))
                        .isEqualByComparingTo(balance));
    }
}
