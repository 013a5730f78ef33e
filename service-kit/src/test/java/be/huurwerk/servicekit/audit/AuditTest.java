package be.huurwerk.servicekit.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sample.Notes;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class AuditTest {
    private static final String NOTES = "/sample/v1/notes";
    private static final String RECORDS = "/sample/v1/operations/auditRecords";

    @Inject
    Notes notes;

    @Inject
    AuditTrail trail;

    @Inject
    DataSource dataSource;

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final UUID id = Ids.next();
    private final String words = "audited " + id;

    @AfterEach
    void endCallers() {
        callers.shutdownNow();
    }

    @Test
    void recordsWhoChangedWhatUnderWhichTrace() {
        // When
        Response created = as("social-worker")
                .header("BelGov-Trace-Id", id.toString())
                .body(body(words))
                .post(NOTES);

        // Then
        String noteId = created.path("noteId");
        JsonPath records = records("resource", noteId);
        assertThat(records.getInt("total")).isEqualTo(1);
        assertThat(records.getString("items[0].kind")).isEqualTo("change");
        assertThat(records.getString("items[0].client")).isEqualTo("social-worker");
        assertThat(records.getString("items[0].service")).isEqualTo("sample");
        assertThat(records.getString("items[0].operation")).isEqualTo("createNote");
        assertThat(records.getString("items[0].resource")).isEqualTo(NOTES + "/" + noteId);
        assertThat(records.getInt("items[0].status")).isEqualTo(201);
        assertThat(records.getString("items[0].traceId")).isEqualTo(id.toString());
        assertThat(records.getList("items[0].concerned.name")).isEqualTo(List.of("noteId"));
    }

    @Test
    void recordsAReplacementInItsTransaction() {
        // When
        as("rent-office").body(body(words)).put(NOTES + "/" + id).then().statusCode(200);

        // Then
        JsonPath records = records("resource", id);
        assertThat(records.getList("items.operation")).isEqualTo(List.of("replaceNote"));
        assertThat(records.getList("items.kind")).isEqualTo(List.of("change"));
        assertThat(records.getString("items[0].resource")).isEqualTo(NOTES + "/" + id);
    }

    @Test
    void recordsNothingOfARefusedChange() {
        // When
        as("rent-office")
                .body(body("fails " + words))
                .put(NOTES + "/" + id)
                .then()
                .statusCode(409);
        as("rent-office")
                .body(body("fails " + words))
                .post(NOTES + "/" + id + "/nothing")
                .then()
                .statusCode(404);
        as("integrator").body(body(words)).put(NOTES + "/" + id).then().statusCode(403);

        // Then
        assertThat(records("resource", id).getInt("total")).isZero();
        assertThat(notes.count("fails " + words)).isZero();
    }

    @Test
    void recordsAnAnswerThatIsGivenAgainOnce() {
        // Given
        Response first = as("rent-office")
                .header("Idempotency-Key", id.toString())
                .body(body(words))
                .post(NOTES);

        // When
        Response again = as("rent-office")
                .header("Idempotency-Key", id.toString())
                .body(body(words))
                .post(NOTES);

        // Then
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(records("resource", first.path("noteId")).getInt("total")).isEqualTo(1);
    }

    @Test
    void acknowledgesNoChangeThatItCanNotRecord() {
        // Given
        Sql sql = new Sql(dataSource);
        sql.execute("alter table audit_record add constraint full_disk check (operation <> 'replaceNote') not valid");
        try {
            // When
            Response answer = as("rent-office").body(body(words)).put(NOTES + "/" + id);

            // Then
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(notes.count(words)).isZero();
        } finally {
            sql.execute("alter table audit_record drop constraint full_disk");
        }
    }

    @Test
    void showsNoPersonalDataWhoseReadItCanNotRecord() {
        // Given
        Sql sql = new Sql(dataSource);
        sql.execute("alter table audit_record add constraint full_disk check (operation <> 'getNote') not valid");
        try {
            // When
            Response answer = as("rent-office").get(NOTES + "/" + id);

            // Then
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.asString()).doesNotContain("of somebody");
        } finally {
            sql.execute("alter table audit_record drop constraint full_disk");
        }
    }

    @Test
    void recordsAReadOfPersonalDataWithWhomItShowed() {
        // When
        as("integrator").get(NOTES + "/" + id).then().statusCode(200);
        as("integrator").body(body(words)).post(NOTES + "/query").then().statusCode(200);

        // Then
        assertThat(records("resource", id).getList("items.operation")).isEqualTo(List.of("getNote"));
        JsonPath query = records("resource", new UUID(7, 1));
        assertThat(query.getString("items[0].operation")).isEqualTo("queryNotes");
        assertThat(query.getString("items[0].kind")).isEqualTo("read");
        assertThat(query.getString("items[0].client")).isEqualTo("integrator");
    }

    @Test
    void answersNoneOfSeveralReadsBeforeTheirRecordsAreKeptAndKeepsEachOnce() throws Exception {
        // Given
        List<UUID> ids = Stream.generate(Ids::next).limit(6).toList();
        List<CompletableFuture<Response>> answers;
        try (Connection disk = dataSource.getConnection()) {
            disk.setAutoCommit(false);
            disk.createStatement().execute("lock table audit_record in exclusive mode");

            // When
            answers = ids.stream()
                    .map(read ->
                            CompletableFuture.supplyAsync(() -> as("integrator").get(NOTES + "/" + read), callers))
                    .toList();
            await().until(() -> waitsForTheTable());

            // Then
            assertThat(answers).noneMatch(CompletableFuture::isDone);
            disk.rollback();
            disk.setAutoCommit(true);
        }
        assertThat(answers).allMatch(answer -> answer.join().statusCode() == 200);
        ids.forEach(read -> {
            JsonPath records = records("resource", read);
            assertThat(records.getInt("total")).isEqualTo(1);
            assertThat(records.getString("items[0].operation")).isEqualTo("getNote");
            assertThat(records.getString("items[0].resource")).isEqualTo(NOTES + "/" + read);
            assertThat(records.getList("items[0].concerned.id")).contains(read.toString());
        });
    }

    private boolean waitsForTheTable() {
        return new Sql(dataSource)
                .first("select 1 from pg_locks where not granted and relation = 'audit_record'::regclass", row -> true)
                .isPresent();
    }

    @Test
    void recordsNoReadThatShowedNothing() {
        // Given
        UUID unknown = new UUID(0, id.getLeastSignificantBits());

        // When
        as("integrator").get(NOTES + "/" + unknown).then().statusCode(404);

        // Then
        assertThat(records("resource", unknown).getInt("total")).isZero();
    }

    @Test
    void recordsAChunkOfARunAtOnce() {
        // Given
        UUID other = Ids.next();

        // When
        trail.addRun("counting", Ids.next(), List.of(id, other));

        // Then
        JsonPath records = records("resource", other);
        assertThat(records.getString("items[0].client")).isEqualTo("run:counting");
        assertThat(records.getString("items[0].operation")).isEqualTo("counting");
        assertThat(records.getString("items[0].resource")).isNull();
        assertThat(records.getList("items[0].concerned.name")).isEqualTo(List.of("runId", "subject", "subject"));
    }

    @Test
    void letsNobodyChangeARecord() {
        // Given
        trail.addRun("counting", id, List.of());
        Sql sql = new Sql(dataSource);

        // Then
        assertThatThrownBy(() -> sql.update("update audit_record set client = 'nobody'"))
                .hasStackTraceContaining("only added");
        assertThatThrownBy(() -> sql.update("delete from audit_record where client = 'nobody'"))
                .hasStackTraceContaining("only added");
        assertThatThrownBy(() -> sql.execute("truncate audit_record")).hasStackTraceContaining("only added");
        assertThat(records("resource", id).getInt("total")).isEqualTo(1);
    }

    @Test
    void answersWhoMayAuditAloneAndRecordsThatToo() {
        // When
        for (String client : List.of("finance-office", "operator", "integrator", "social-worker")) {
            as(client).get(RECORDS).then().statusCode(403);
        }
        records("resource", id);

        // Then
        JsonPath reads = records("resource", id);
        assertThat(reads.getList("items.operation")).isEqualTo(List.of("listAuditRecords"));
        assertThat(reads.getString("items[0].client")).isEqualTo("auditor");
        assertThat(reads.getString("items[0].kind")).isEqualTo("read");
    }

    @Test
    void filtersByClientKindAndDaysAndGoesOnFromPageToPage() {
        // Given
        trail.addRun("run-" + id, id, List.of());
        trail.addRun("run-" + id, id, List.of());
        trail.addRun("run-" + id, id, List.of());
        String today = LocalDate.now(WallClock.ZONE).toString();
        String client = "run:run-" + id;

        // When
        JsonPath first = records("client", client, "kind", "change", "from", today, "until", today, "pageSize", 2);
        Response second = as("auditor").get(first.getString("next"));

        // Then
        assertThat(first.getInt("total")).isEqualTo(3);
        assertThat(first.getList("items")).hasSize(2);
        assertThat(second.jsonPath().getList("items")).hasSize(1);
        assertThat(records("client", client, "kind", "read").getInt("total")).isZero();
        assertThat(records("client", client, "until", "2019-01-01").getInt("total"))
                .isZero();
        assertThat(records("client", client, "from", "2090-01-01").getInt("total"))
                .isZero();
    }

    @Test
    void refusesMalformedFilters() {
        as("auditor").get(RECORDS + "?from=yesterday").then().statusCode(400);
        as("auditor").get(RECORDS + "?kind=write").then().statusCode(400);
        as("auditor").get(RECORDS + "?resource=somebody").then().statusCode(400);
        as("auditor").get(RECORDS + "?cursor=x").then().statusCode(400);
        as("auditor").get(RECORDS + "?until=+999999999-12-31").then().statusCode(400);
    }

    private static JsonPath records(Object... filters) {
        RequestSpecification call = as("auditor");
        for (int i = 0; i < filters.length; i += 2) {
            call.queryParam(filters[i].toString(), filters[i + 1]);
        }
        Response answer = call.get(RECORDS);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static RequestSpecification as(String client) {
        return given().auth()
                .oauth2(Tokens.client(client))
                .contentType("application/json")
                .urlEncodingEnabled(false);
    }

    private static String body(String words) {
        return "{\"words\": \"" + words + "\"}";
    }
}
