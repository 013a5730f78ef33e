package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import be.huurwerk.testsupport.EventSchemas;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fee is charged month by month with the rent, always whole, and what was posted too far is put right. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class UnderOccupancyFeeTest {

    private static final String DECIDED = "underOccupancyFees.notify.decided";

    @Inject
    @Any
    Instance<EventListener> listeners;

    private UUID tenancyId;

    @BeforeEach
    void aTenancy() {
        Api.businessDate("2019-09-20");
        tenancyId = Ids.next();
    }

    @Test
    void chargesEachPostedMonthAndPutsBackWhatWasPostedTooFar() {
        // Given
        hears("tenancy", "tenancies.notify.signed", Others.signed(tenancyId, "2019-04-01"));
        hears("rent", DECIDED, fee("2019-07-01", "2020-12-31", 31.00));
        List.of("2019-06", "2019-07", "2019-08", "2019-09").forEach(Api::postMonth);
        assertThat(fees()).containsExactly("2019-07 31.00", "2019-08 31.00", "2019-09 31.00");
        // When: the surplus ended in August
        hears("rent", DECIDED, fee("2019-07-01", "2019-08-31", 31.00));
        hears("rent", DECIDED, fee("2019-07-01", "2019-08-31", 31.00));
        // Then
        assertThat(fees()).containsExactly("2019-07 31.00", "2019-08 31.00", "2019-09 31.00", "2019-09 -31.00");
        assertThat(balance()).isEqualByComparingTo("62.00");
    }

    @Test
    void booksTheDifferenceOfAnotherFee() {
        // Given
        hears("rent", DECIDED, fee("2019-07-01", "2020-12-31", 31.00));
        hears("tenancy", "tenancies.notify.signed", Others.signed(tenancyId, "2019-04-01"));
        List.of("2019-07", "2019-08").forEach(Api::postMonth);
        // When
        hears("rent", DECIDED, fee("2019-07-01", "2020-12-31", 62.00));
        // Then
        assertThat(fees()).containsExactly("2019-07 31.00", "2019-08 31.00", "2019-07 31.00", "2019-08 31.00");
    }

    @Test
    void nobodyIsLateWithAFeeThatWasDecidedAfterItsMonthWasPosted() {
        // Given July was posted in July, and the fee is decided in September
        Api.businessDate("2019-07-02");
        hears("tenancy", "tenancies.notify.signed", Others.signed(tenancyId, "2019-04-01"));
        Api.postMonth("2019-07");
        Api.businessDate("2019-09-20");
        // When
        hears("rent", DECIDED, fee("2019-07-01", "2020-12-31", 31.00));
        Api.postMonth("2019-09");
        // Then July is due thirty days after, September in time
        assertThat(entries()).extracting(line -> line.get("dueOn")).containsExactly("2019-10-20", "2019-09-10");
    }

    @Test
    void chargesTheMonthInWhichTheLeaseEndsAsAWholeAndNoneAfter() {
        // Given
        hears("tenancy", "tenancies.notify.signed", Others.signed(tenancyId, "2019-04-01"));
        hears("rent", DECIDED, fee("2019-07-01", "2020-12-31", 31.00));
        List.of("2019-07", "2019-08", "2019-09").forEach(Api::postMonth);
        // When
        hears("tenancy", "tenancies.notify.noticeGiven", Others.noticeGiven(tenancyId, "2019-08-14"));
        // Then
        assertThat(balance()).isEqualByComparingTo("62.00");
    }

    @Test
    void owesNothingUnderATenancyThatWasAMistake() {
        // Given
        hears("tenancy", "tenancies.notify.signed", Others.signed(tenancyId, "2019-04-01"));
        hears("rent", DECIDED, fee("2019-07-01", "2020-12-31", 31.00));
        Api.postMonth("2019-07");
        // When
        hears("tenancy", "tenancies.notify.annulled", Others.annulled(tenancyId));
        // Then
        assertThat(balance()).isEqualByComparingTo("0.00");
    }

    private List<String> fees() {
        return entries().stream()
                .map(line -> line.get("period") + " "
                        + new BigDecimal(line.get("amount").toString()).setScale(2))
                .toList();
    }

    private List<Map<String, Object>> entries() {
        String account = Api.account(tenancyId).getString("items[0].rentAccountId");
        JsonPath entries =
                Api.get("/rentAccounts/" + account + "/entries?pageSize=200").jsonPath();
        return entries.getList("items.findAll { it.kind == 'fee' }");
    }

    private BigDecimal balance() {
        return Api.account(tenancyId).getObject("items[0].balance", BigDecimal.class);
    }

    private ObjectNode fee(String from, String until, double fee) {
        ObjectNode decided = EventSchemas.example(DECIDED).put("tenancyId", tenancyId.toString());
        ArrayNode periods = decided.withArray("periods").removeAll();
        periods.addObject()
                .put("from", from)
                .put("until", until)
                .put("surplusBedrooms", 1)
                .put("fee", fee);
        return decided;
    }

    private void hears(String listener, String type, JsonNode payload) {
        EventListener heard = listeners.stream()
                .filter(one -> one.name().equals(listener))
                .findFirst()
                .orElseThrow();
        ReceivedEvent event =
                new ReceivedEvent(Ids.next(), "urn:huurwerk:test", type, tenancyId, 1, Instant.EPOCH, payload);
        QuarkusTransaction.requiringNew().run(() -> heard.on(event));
    }
}
