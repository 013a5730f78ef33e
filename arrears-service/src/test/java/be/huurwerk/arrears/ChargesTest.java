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
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Advances on the rent charges stand on the account with the rent, and of each settlement what was told last. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ChargesTest {

    private static final String ADVANCES = "chargeAdvances.notify.decided";
    private static final String SETTLED = "chargeSettlements.notify.settled";

    @Inject
    @Any
    Instance<EventListener> listeners;

    private UUID tenancyId;

    @BeforeEach
    void aTenancy() {
        Api.businessDate("2019-05-20");
        tenancyId = Ids.next();
    }

    @Test
    void postsRentAdvanceAndFeeOfAMonthAsALineEach() {
        // Given a lease from 16 March at 316.10
        signed("2019-03-16");
        rent("2019-03-16", 316.10);
        advances("2019-03-16 60.00");
        fee("2019-04-01", "2019-12-31", 31.00);

        // When
        List.of("2019-03", "2019-04", "2019-05").forEach(Api::postMonth);

        // Then 60.00 x 16 / 31 = 30.967..., 316.10 x 16 / 31 = 163.148...
        assertThat(lines("advance")).containsExactly("2019-03 30.97", "2019-04 60.00", "2019-05 60.00");
        assertThat(lines("rent")).containsExactly("2019-03 163.15", "2019-04 316.10", "2019-05 316.10");
        assertThat(lines("fee")).containsExactly("2019-04 31.00", "2019-05 31.00");
        assertThat(entries("advance")).extracting(line -> line.get("dueOn")).startsWith("2019-03-16", "2019-04-10");
    }

    @Test
    void booksWhatAnAdvanceOfThePastIsMoreOrLessAndNothingTwice() {
        // Given
        advances("2019-04-01 60.00");
        signed("2019-04-01");
        List.of("2019-04", "2019-05").forEach(Api::postMonth);

        // When
        advances("2019-04-01 60.00", "2019-05-01 65.50");
        advances("2019-04-01 60.00", "2019-05-01 65.50");
        List.of("2019-04", "2019-05").forEach(Api::postMonth);

        // Then what May turned out to cost more is due thirty days later
        assertThat(lines("advance")).containsExactly("2019-04 60.00", "2019-05 60.00", "2019-05 5.50");
        assertThat(entries("advance").get(2))
                .containsEntry("dueOn", "2019-06-19")
                .containsEntry("ground", "chargeAdvance");
        // When it is asked no more
        advances();
        // Then
        assertThat(balance()).isEqualByComparingTo("0.00");
    }

    @Test
    void endsWithTheLeaseAndGoesOnAsPartOfTheIndemnityWhileTheKeysAreOut() {
        // Given
        signed("2019-04-01");
        rent("2019-04-01", 310.00);
        advances("2019-04-01 62.00");
        List.of("2019-04", "2019-05").forEach(Api::postMonth);

        // When the lease ended on 10 May, and the advance with it
        hears("tenancy", "tenancies.notify.noticeGiven", Others.noticeGiven(tenancyId, "2019-05-10"));
        advances("2019-04-01/2019-05-10 62.00");

        // Then 62.00 x 10 / 31 = 20.00, (310.00 + 62.00) x 21 / 31 = 252.00
        assertThat(lines("advance")).containsExactly("2019-04 62.00", "2019-05 62.00", "2019-05 -42.00");
        assertThat(lines("indemnity")).containsExactly("2019-05 252.00");
        assertThat(balance()).isEqualByComparingTo("744.00");
    }

    @Test
    void ofASettlementTheAccountHasWhatWasToldLast() {
        // Given
        signed("2019-04-01");
        UUID key = Ids.next();

        // When
        settled(key, "exit", "-30.00");
        settled(key, "exit", "-30.00");
        settled(key, "yearly", "50.40");
        settled(key, "correction", "20.00");

        // Then
        assertThat(lines("settlement")).containsExactly("null -30.00", "null 80.40", "null -30.40");
        assertThat(entries("settlement"))
                .extracting(line -> line.get("ground"))
                .containsExactly("exitEstimate/2018", "yearly/2018", "correction/2018");
        assertThat(entries("settlement").get(1))
                .containsEntry("dueOn", "2019-06-30")
                .containsEntry("bookedOn", "2019-05-20");
        assertThat(balance()).isEqualByComparingTo("20.00");
    }

    @Test
    void whoHearsOfASettlementAfterItsDueDayHasTheDaysOfARise() {
        // Given
        Api.businessDate("2019-07-20");
        settled(Ids.next(), "yearly", "50.40");

        // When
        signed("2019-04-01");

        // Then
        assertThat(entries("settlement").get(0)).containsEntry("dueOn", "2019-08-19");
    }

    @Test
    void whateverOrderAndHoweverOftenTheAccountHasTheLastOfEachSettlement() {
        Random random = new Random(20190601);
        String[] kinds = {"exit", "yearly", "correction"};
        for (int round = 0; round < 25; round++) {
            // Given three buildings or years
            tenancyId = Ids.next();
            List<UUID> keys = List.of(Ids.next(), Ids.next(), Ids.next());
            Map<UUID, BigDecimal> last = new HashMap<>();
            int contract = random.nextInt(10);

            // When
            for (int step = 0; step < 10; step++) {
                if (step == contract) {
                    signed("2019-04-01");
                }
                UUID key = keys.get(random.nextInt(3));
                BigDecimal balance = BigDecimal.valueOf(random.nextInt(40_001) - 20_000, 2);
                for (int again = random.nextInt(3); again >= 0; again--) {
                    settled(key, kinds[random.nextInt(3)], balance.toPlainString());
                }
                last.put(key, balance);
            }

            // Then
            BigDecimal expected = last.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(balance()).as("round %d", round).isEqualByComparingTo(expected);
            Map<String, BigDecimal> booked = new HashMap<>();
            entries("settlement")
                    .forEach(line -> booked.merge(
                            line.get("source").toString().substring(0, 36),
                            new BigDecimal(line.get("amount").toString()),
                            BigDecimal::add));
            for (UUID key : last.keySet()) {
                assertThat(booked.getOrDefault(key.toString(), BigDecimal.ZERO))
                        .as("round %d, settlement %s", round, key)
                        .isEqualByComparingTo(last.get(key));
            }
        }
    }

    @Test
    void whatIsGivenBackLowersWhatIsOwedAndIsAnOrdinaryCredit() {
        // Given
        hears("tenancy", "tenancies.notify.signed", Others.owing(tenancyId, "2019-04-10", "316.10"));

        // When
        settled(Ids.next(), "yearly", "-116.10");

        // Then
        assertThat(open("2019-04-10")).isEqualByComparingTo("200.00");
    }

    @Test
    void whatIsGivenBackPaysNothingThatADebtSettlementFroze() {
        // Given
        hears("tenancy", "tenancies.notify.signed", Others.owing(tenancyId, "2019-04-10", "316.10"));
        admissibleOn("2019-05-10");
        Api.businessDate("2019-05-21");

        // When
        settled(Ids.next(), "yearly", "-116.10");

        // Then it stands on the account as a credit
        assertThat(open("2019-04-10")).isEqualByComparingTo("316.10");
        assertThat(balance()).isEqualByComparingTo("200.00");
    }

    @Test
    void aFrozenSettlementThatTurnsOutTooHighIsLoweredItself() {
        // Given a settlement of 50.40 that was due on 30 June, before the decision
        signed("2019-04-01");
        UUID key = Ids.next();
        settled(key, "yearly", "50.40");
        Api.businessDate("2019-07-20");
        admissibleOn("2019-07-10");

        // When
        settled(key, "correction", "20.00");

        // Then it was never owed
        assertThat(open("2019-06-30")).isEqualByComparingTo("20.00");
    }

    @Test
    void underATenancyThatWasAMistakeNothingIsOwed() {
        // Given
        signed("2019-04-01");
        advances("2019-04-01 60.00");
        UUID key = Ids.next();
        settled(key, "yearly", "50.40");
        Api.postMonth("2019-04");

        // When
        hears("tenancy", "tenancies.notify.annulled", Others.annulled(tenancyId));
        settled(key, "correction", "45.00");

        // Then
        assertThat(balance()).isEqualByComparingTo("0.00");
    }

    private void signed(String start) {
        hears("tenancy", "tenancies.notify.signed", Others.signed(tenancyId, start));
    }

    private void rent(String from, double rent) {
        hears(
                "rent",
                "rentDecisions.notify.decided",
                Others.decided(tenancyId, Ids.next(), "2019-03-01T10:00:00+01:00", from, rent));
    }

    private void fee(String from, String until, double fee) {
        ObjectNode decided =
                EventSchemas.example("underOccupancyFees.notify.decided").put("tenancyId", tenancyId.toString());
        decided.withArray("periods")
                .removeAll()
                .addObject()
                .put("from", from)
                .put("until", until)
                .put("surplusBedrooms", 1)
                .put("fee", fee);
        hears("rent", "underOccupancyFees.notify.decided", decided);
    }

    /** @param periods each {@code from[/until] advance}; the ones without a last day hold until the next begins */
    private void advances(String... periods) {
        ObjectNode decided = EventSchemas.example(ADVANCES).put("tenancyId", tenancyId.toString());
        ArrayNode array = decided.withArray("periods").removeAll();
        for (int i = 0; i < periods.length; i++) {
            String[] days = periods[i].split(" ")[0].split("/");
            ObjectNode period = array.addObject().put("from", days[0]);
            if (days.length == 2) {
                period.put("until", days[1]);
            } else if (i + 1 < periods.length) {
                period.put(
                        "until",
                        LocalDate.parse(periods[i + 1].substring(0, 10))
                                .minusDays(1)
                                .toString());
            }
            period.put("advance", new BigDecimal(periods[i].split(" ")[1]));
        }
        EventSchemas.assertMatches(ADVANCES, decided);
        hears("rent", ADVANCES, decided);
    }

    private void settled(UUID key, String kind, String balance) {
        ObjectNode settled = EventSchemas.example(SETTLED)
                .put("tenancyId", tenancyId.toString())
                .put("settlementKey", key.toString())
                .put("from", "2018-01-01")
                .put("until", "2018-12-31")
                .put("kind", kind)
                .put("share", new BigDecimal(balance).add(new BigDecimal("600.00")))
                .put("advances", new BigDecimal("600.00"))
                .put("balance", new BigDecimal(balance))
                .put("dueOn", "2019-06-30")
                .put("settledOn", "2019-05-15");
        EventSchemas.assertMatches(SETTLED, settled);
        hears("rent", SETTLED, settled);
    }

    private void admissibleOn(String day) {
        Api.openDebtSettlement(account(), day, day).then().statusCode(201);
    }

    private List<String> lines(String kind) {
        return entries(kind).stream()
                .map(line -> line.get("period") + " "
                        + new BigDecimal(line.get("amount").toString()).setScale(2))
                .toList();
    }

    private BigDecimal open(String dueOn) {
        return allEntries().stream()
                .filter(line -> dueOn.equals(line.get("dueOn")) && line.get("open") != null)
                .map(line -> new BigDecimal(line.get("open").toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Map<String, Object>> entries(String kind) {
        return allEntries().stream()
                .filter(line -> kind.equals(line.get("kind")))
                .toList();
    }

    private List<Map<String, Object>> allEntries() {
        return new ArrayList<>(Api.json(Api.get("/rentAccounts/" + account() + "/entries?pageSize=200"))
                .getList("items"));
    }

    private String account() {
        return Api.account(tenancyId).getString("items[0].rentAccountId");
    }

    private BigDecimal balance() {
        return Api.account(tenancyId).getObject("items[0].balance", BigDecimal.class);
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
