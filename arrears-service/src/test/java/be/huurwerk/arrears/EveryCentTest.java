package be.huurwerk.arrears;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.bankformats.coda.CodaWriter;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever an officer does with a file, and in whatever order: each cent of it is booked, told, queued, on its way back, or another matter. */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class EveryCentTest {

    private static final int MOVEMENTS = 12;
    private static final int STEPS = 60;

    private static final AtomicLong DEPOSIT_BASE = new AtomicLong(271_000_000);

    @Inject
    DataSource dataSource;

    private final Random random = new Random(20261126);
    private final Bank bank = new Bank();

    private final List<String> accounts = new ArrayList<>();
    private Map<String, BigDecimal> movements;
    private List<String> ids;
    private UUID depositId;

    @BeforeEach
    void aFileIsImported() throws SQLException {
        Api.businessDate("2019-07-20");
        List<String> communications = new ArrayList<>();
        for (int at = 0; at < 3; at++) {
            UUID tenancyId = Ids.next();
            new Others(tenancyId).tenancyTells("tenancies.notify.signed", Others.signed(tenancyId, "2019-03-01"));
            accounts.add(Api.account(tenancyId).getString("items[0].rentAccountId"));
            communications.add(Api.account(tenancyId).getString("items[0].structuredCommunication"));
        }
        depositId = deposit();
        CodaWriter file = bank.statement();
        for (int at = 0; at < MOVEMENTS; at++) {
            BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(50_000), 2);
            if (at % 3 == 0) {
                file.structured(
                        amount, Bank.DAY, communications.get(random.nextInt(3)), Bank.PAYER, "Voorbeeld", "E" + at);
            } else {
                file.free(at % 7 == 5 ? amount.negate() : amount, Bank.DAY, "tekst", Bank.PAYER, "Voorbeeld", "E" + at);
            }
        }
        Api.importCoda(file.bytes()).then().statusCode(201);
        movements = movements();
        ids = List.copyOf(movements.keySet());
    }

    @Test
    void isSomewhereAfterEachStep() throws SQLException {
        int done = 0;
        for (int step = 0; step < STEPS; step++) {
            // When
            int status = step(ids.get(random.nextInt(ids.size())));

            // Then
            assertThat(status).isIn(200, 201, 409);
            assertThat(somewhere()).isEqualByComparingTo(sum(movements));
            done += status == 409 ? 0 : 1;
        }
        assertThat(done).isGreaterThan(STEPS / 4);
    }

    @Test
    void isSomewhereWhenManyActAtOnce() throws Exception {
        // Given
        ExecutorService many = Executors.newFixedThreadPool(6);
        List<String> few = ids.subList(0, 4);
        List<Callable<Integer>> steps = new ArrayList<>();
        for (int step = 0; step < 2 * STEPS; step++) {
            steps.add(() -> step(few.get(random.nextInt(few.size()))));
        }

        // When
        List<Integer> answers = new ArrayList<>();
        try {
            for (Future<Integer> answer : many.invokeAll(steps)) {
                answers.add(answer.get());
            }
        } finally {
            many.shutdown();
        }

        // Then
        assertThat(answers).isSubsetOf(200, 201, 409).contains(409).containsAnyOf(200, 201);
        assertThat(somewhere()).isEqualByComparingTo(sum(movements));
    }

    private int step(String movementId) {
        switch (random.nextInt(6)) {
            case 0:
            case 1:
                return post("/unmatchedMovements/" + movementId + "/assignment", parts(movements.get(movementId)));
            case 2:
                return post("/unmatchedMovements/" + movementId + "/refund", Map.of("reason", "not ours"));
            case 3:
                return post("/unmatchedMovements/" + movementId + "/dismissal", Map.of("reason", "not ours"));
            case 4:
                Object refundId = Api.get("/refunds?status=requested&pageSize=200")
                        .path("items.find { it.movementId == '" + movementId + "' }?.refundId");
                return refundId == null
                        ? 409
                        : post("/refunds/" + refundId + "/decision", Map.of("decision", "refused", "reason", "ours"));
            default:
                return post("/movements/" + movementId + "/suspense", Map.of("reason", "again"));
        }
    }

    /** In one to three parts, now and then one for a deposit. */
    private Map<String, Object> parts(BigDecimal amount) {
        List<Map<String, Object>> parts = new ArrayList<>();
        BigDecimal left = amount.abs();
        for (int at = 0; at < random.nextInt(3) && left.compareTo(BigDecimal.ONE) > 0; at++) {
            BigDecimal part =
                    BigDecimal.valueOf(1 + random.nextInt(left.unscaledValue().intValue() - 1), 2);
            parts.add(Map.of("rentAccountId", accounts.get(at), "amount", part));
            left = left.subtract(part);
        }
        parts.add(
                random.nextInt(8) == 0
                        ? Map.of("depositId", depositId, "amount", left)
                        : Map.of("rentAccountId", accounts.get(2), "amount", left));
        return Map.of("parts", parts);
    }

    private static int post(String path, Object body) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + Tokens.client("finance-office"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/arrears/v1" + path)
                .statusCode();
    }

    private UUID deposit() {
        UUID tenancyId = Ids.next();
        UUID depositId = Ids.next();
        String own =
                StructuredCommunication.issue(DEPOSIT_BASE.incrementAndGet()).formatted();
        new Others(tenancyId).depositTells("deposits.notify.requested", Others.requested(tenancyId, depositId, own));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !rows("select 1 from deposit_communication where deposit_id = '" + depositId + "'")
                        .isEmpty());
        return depositId;
    }

    private Map<String, BigDecimal> movements() throws SQLException {
        Map<String, BigDecimal> found = new LinkedHashMap<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select movement_id, amount from bank_movement where " + mine() + " order by ordinal")) {
            while (row.next()) {
                found.put(row.getString(1), row.getBigDecimal(2));
            }
        }
        return found;
    }

    private String mine() {
        return "bank_statement_id in (select bank_statement_id from bank_statement where account = '" + bank.account()
                + "')";
    }

    /** What is queued, on its way back or another matter, what stands on rent accounts, and what was told to deposits. */
    private BigDecimal somewhere() throws SQLException {
        String mine = "(select movement_id from bank_movement where " + mine() + ")";
        BigDecimal apart = amount("select sum(amount) from bank_movement where movement_id in " + mine
                + " and coalesce(matched_to, 'otherMatter') in ('otherMatter', 'payerRefund')");
        BigDecimal booked =
                amount("select -sum(l.amount) from ledger_entry l join ledger_entry p on p.entry_id = l.item_id"
                        + " where p.kind = 'payment' and p.source in (select movement_id::text from bank_movement where "
                        + mine()
                        + " union all select part_id::text from movement_part where movement_id in " + mine + ")");
        BigDecimal told =
                amount("select sum(amount) from movement_part where deposit_id is not null and movement_id in " + mine);
        return apart.add(booked).add(told);
    }

    private BigDecimal amount(String query) throws SQLException {
        List<BigDecimal> rows = rows(query);
        return rows.isEmpty() || rows.get(0) == null ? BigDecimal.ZERO : rows.get(0);
    }

    private List<BigDecimal> rows(String query) throws SQLException {
        List<BigDecimal> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(row.getBigDecimal(1));
            }
        }
        return rows;
    }

    private static BigDecimal sum(Map<String, BigDecimal> movements) {
        return movements.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
