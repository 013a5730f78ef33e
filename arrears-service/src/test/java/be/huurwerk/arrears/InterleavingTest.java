package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.posting.BookRent;
import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A short story in many orders: each topic in its own order, the topics and the postings in any, some events twice. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class InterleavingTest {

    private static final int ROUNDS = 60;
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 3, 16);
    /** Of the published example. */
    private static final UUID TENANT = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");

    @Inject
    @Any
    Instance<EventListener> listeners;

    @Inject
    BookRent bookRent;

    @Inject
    DataSource dataSource;

    private int statement;

    private record Decided(String at, LocalDate from, int cents) {}

    private record State(
            String balance,
            String liable,
            TreeMap<String, String> byKindAndMonth,
            boolean finalBalance,
            int depositPayments,
            int opened) {}

    @Test
    void everyOrderLeadsToTheSameAccount() throws SQLException {
        Api.businessDate("2019-07-20");
        Random random = new Random(20190301);
        State expected = null;
        for (int round = 0; round < ROUNDS; round++) {
            // Given
            UUID tenancyId = Ids.next();
            List<Runnable> steps = interleaved(story(tenancyId, round), random);

            // When
            steps.forEach(step -> {
                step.run();
                if (random.nextInt(4) == 0) {
                    step.run();
                }
            });
            post(tenancyId);

            // Then
            State state = state(tenancyId);
            expected = expected == null ? state : expected;
            assertThat(state).as("round %d", round).isEqualTo(expected);
        }
        // 280.00 x 3 + 700.00 + 16.00 - 983.00
        assertThat(expected.liable()).isEqualTo("[2019-04-01 2019-05-14 separation]");
        assertThat(expected.balance()).isEqualTo("573.00");
        assertThat(expected.finalBalance()).isTrue();
        assertThat(expected.depositPayments()).isEqualTo(1);
        assertThat(expected.opened()).isEqualTo(1);
    }

    /** Decisions about any days, of which later ones correct earlier ones, told in any order and some twice, with months posted in between. */
    @Test
    void whatIsBookedForAMonthIsTheRentInForceForIt() throws SQLException {
        Api.businessDate("2019-07-20");
        Random random = new Random(20190303);
        for (int round = 0; round < 15; round++) {
            // Given
            UUID tenancyId = Ids.next();
            List<Decided> decisions = decisions(random);
            List<List<Runnable>> told = new ArrayList<>();
            told.add(List.of(
                    hears("tenancy", "tenancies.notify.signed", Others.signed(tenancyId, FIRST_DAY.toString()))));
            decisions.forEach(one -> told.add(List.of(hears(
                    "rent",
                    "rentDecisions.notify.decided",
                    Others.decided(tenancyId, Ids.next(), one.at(), one.from().toString(), one.cents() / 100.0)))));
            for (int month = 3; month <= 7; month++) {
                YearMonth posted = YearMonth.of(2019, month);
                told.add(List.of(() -> QuarkusTransaction.requiringNew().run(() -> bookRent.post(tenancyId, posted))));
            }

            // When
            interleaved(told, random).forEach(step -> {
                step.run();
                if (random.nextInt(3) == 0) {
                    step.run();
                }
            });
            post(tenancyId);

            // Then
            Map<String, String> booked = state(tenancyId).byKindAndMonth();
            TreeMap<String, String> inForce = new TreeMap<>();
            for (int month = 3; month <= 7; month++) {
                YearMonth of = YearMonth.of(2019, month);
                BigDecimal rent = rentInForce(decisions, of);
                if (rent.signum() != 0) {
                    inForce.put("rent " + of.atDay(1), rent.toPlainString());
                }
            }
            assertThat(booked).as("round %d: %s", round, decisions).isEqualTo(inForce);
        }
    }

    /** Each is made at a moment of its own. */
    private static List<Decided> decisions(Random random) {
        List<Decided> decisions = new ArrayList<>();
        for (int left = 1 + random.nextInt(5); left > 0; left--) {
            decisions.add(new Decided(
                    String.format("2019-03-%02dT10:00:00+01:00", decisions.size() + 1),
                    FIRST_DAY.plusDays(random.nextInt(110)),
                    10_000 + random.nextInt(50_000)));
        }
        return decisions;
    }

    /** Day by day what the last decision says that speaks of it, as a part of the month; to the cent, half up. */
    private static BigDecimal rentInForce(List<Decided> decisions, YearMonth month) {
        long cents = 0;
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            LocalDate on = month.atDay(day);
            if (!on.isBefore(FIRST_DAY)) {
                cents += decisions.stream()
                        .filter(one -> !one.from().isAfter(on))
                        .reduce((earlier, later) -> later)
                        .map(Decided::cents)
                        .orElse(0);
            }
        }
        return new BigDecimal(cents).divide(new BigDecimal(100 * month.lengthOfMonth()), 2, RoundingMode.HALF_UP);
    }

    @Test
    void aTenancyThatWasAMistakeOwesNothingInEveryOrder() {
        Api.businessDate("2019-07-20");
        Random random = new Random(20190302);
        for (int round = 0; round < 20; round++) {
            // Given
            UUID tenancyId = Ids.next();
            List<Runnable> steps = interleaved(
                    List.of(
                            List.of(
                                    hears("tenancy", "tenancies.notify.signed", Others.signed(tenancyId, "2019-04-01")),
                                    hears("tenancy", "tenancies.notify.annulled", Others.annulled(tenancyId))),
                            List.of(hears(
                                    "rent",
                                    "rentDecisions.notify.decided",
                                    Others.decided(
                                            tenancyId, Ids.next(), "2019-03-01T10:00:00+01:00", "2019-04-01", 316.10))),
                            List.of(() -> post(tenancyId))),
                    random);

            // When
            steps.forEach(Runnable::run);

            // Then
            assertThat(Api.account(tenancyId).getObject("items[0].balance", BigDecimal.class))
                    .as("round %d", round)
                    .isEqualByComparingTo("0.00");
        }
    }

    private List<List<Runnable>> story(UUID tenancyId, int round) {
        UUID depositId = Ids.next();
        UUID damageId = Ids.next();
        UUID first = Ids.next();
        UUID second = Ids.next();
        String communication =
                StructuredCommunication.issue(300_000_000L + round).formatted();
        byte[] file = depositPayment(communication);
        return List.of(
                List.of(
                        hears("tenancy", "tenancies.notify.signed", Others.signed(tenancyId, "2019-04-01")),
                        hears(
                                "tenancy",
                                "tenancies.notify.householdChanged",
                                Others.gone(tenancyId, Ids.next(), "separation", "2019-05-15", TENANT)),
                        hears("tenancy", "tenancies.notify.noticeGiven", Others.noticeGiven(tenancyId, "2019-04-30")),
                        hears("tenancy", "tenancies.notify.noticeWithdrawn", Others.noticeWithdrawn(tenancyId)),
                        hears("tenancy", "tenancies.notify.noticeGiven", Others.noticeGiven(tenancyId, "2019-06-30")),
                        hears(
                                "tenancy",
                                "tenancies.notify.departed",
                                Others.departed(tenancyId, "2019-06-30", damageId, 700.00))),
                List.of(
                        hears(
                                "rent",
                                "rentDecisions.notify.decided",
                                Others.decided(tenancyId, first, "2019-03-01T10:00:00+01:00", "2019-04-01", 316.10)),
                        hears(
                                "rent",
                                "rentDecisions.notify.decided",
                                Others.decided(tenancyId, second, "2019-05-01T10:00:00+02:00", "2019-04-01", 280.00)),
                        hears("rent", "chargeSettlements.notify.exitDecided", Others.exitDecided(tenancyId))),
                List.of(
                        hears(
                                "deposit",
                                "deposits.notify.requested",
                                Others.requested(tenancyId, depositId, communication)),
                        hears("deposit", "deposits.notify.settled", Others.settled(tenancyId, depositId, 983.00))),
                List.of(() -> Api.importCoda(file).then().statusCode(org.hamcrest.Matchers.lessThan(300))),
                List.of(() -> post(tenancyId)));
    }

    private byte[] depositPayment(String communication) {
        LocalDate day = LocalDate.of(2001 + statement / 900, 4, 8);
        return CodaWriter.statement(1 + statement++ % 900, "BE71096123456769", day, BigDecimal.ZERO)
                .structured(new BigDecimal("999.00"), day, communication, "BE32123456789002", "Voorbeeld", "E2E")
                .bytes();
    }

    private Runnable hears(String listener, String type, JsonNode payload) {
        EventListener hearing = listeners.stream()
                .filter(one -> one.name().equals(listener))
                .findFirst()
                .orElseThrow();
        UUID subject = UUID.fromString(payload.get("tenancyId").asText());
        ReceivedEvent event =
                new ReceivedEvent(Ids.next(), "urn:huurwerk:test", type, subject, 1, Instant.EPOCH, payload);
        return () -> QuarkusTransaction.requiringNew().run(() -> hearing.on(event));
    }

    private void post(UUID tenancyId) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int month = 3; month <= 7; month++) {
                bookRent.post(tenancyId, YearMonth.of(2019, month));
            }
        });
    }

    private static <T> List<T> interleaved(List<List<T>> lists, Random random) {
        List<List<T>> rest = new ArrayList<>(lists.stream().map(ArrayList::new).toList());
        List<T> merged = new ArrayList<>();
        while (!rest.isEmpty()) {
            List<T> next = rest.get(random.nextInt(rest.size()));
            merged.add(next.remove(0));
            if (next.isEmpty()) {
                rest.remove(next);
            }
        }
        return merged;
    }

    private State state(UUID tenancyId) throws SQLException {
        JsonPath account = Api.account(tenancyId);
        String id = account.getString("items[0].rentAccountId");
        TreeMap<String, String> sums = new TreeMap<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select kind || coalesce(' ' || period, ''), sum(amount) from ledger_entry"
                                + " where rent_account_id = ? group by kind, period having sum(amount) <> 0")) {
            query.setObject(1, UUID.fromString(id));
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                sums.put(rows.getString(1), rows.getString(2));
            }
        }
        return new State(
                account.getObject("items[0].balance", BigDecimal.class).toPlainString(),
                account.<Map<String, String>>getList("items[0].liable").stream()
                        .map(one -> one.get("from") + " " + one.get("until") + " " + one.get("endedBy"))
                        .toList()
                        .toString(),
                sums,
                told(tenancyId, "rentAccounts.notify.finalBalance") > 0,
                told(tenancyId, "depositPayments.notify.received"),
                told(tenancyId, "rentAccounts.notify.opened"));
    }

    private int told(UUID tenancyId, String type) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from outbox where subject = ? and type = ?")) {
            query.setObject(1, tenancyId);
            query.setString(2, type);
            ResultSet rows = query.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }
}
