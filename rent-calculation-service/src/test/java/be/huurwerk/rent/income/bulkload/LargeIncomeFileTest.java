package be.huurwerk.rent.income.bulkload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.huurwerk.rent.Api;
import be.huurwerk.rent.Story;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.testsupport.ServiceTestResource;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A file with the income of everybody whose rent waits for it, and of some of whom nobody has heard. How many it holds can be set, to
 * measure: {@code -Dhuurwerk.incomeLines=100000}.
 */
@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class LargeIncomeFileTest {

    private static final Logger LOG = Logger.getLogger(LargeIncomeFileTest.class);
    private static final int LINES = Integer.getInteger("huurwerk.incomeLines", 3_000);
    private static final int UNKNOWN = 25;

    private List<Story> stories = List.of();

    @Inject
    DataSource dataSource;

    @Test
    void decidesEveryRentThatWaitedForALine() {
        // Given
        stories = IntStream.range(0, LINES).mapToObj(i -> new Story()).toList();
        waiting(stories);
        String file = Stream.concat(
                        stories.stream().map(story -> story.tenantId),
                        Stream.generate(UUID::randomUUID).limit(UNKNOWN))
                .map(person -> person + ";2016;taxable;20000.00\n")
                .collect(Collectors.joining("", "personId;year;kind;amount\n", ""));

        // When
        long start = System.nanoTime();
        Response response = Api.request()
                .contentType("text/csv; charset=utf-8")
                .body(file)
                .post("/rentCalculation/v1/incomeBulkLoads");
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        // Then
        assertThat(response.statusCode()).isEqualTo(202);
        JsonNode load = await().atMost(Duration.ofMinutes(5))
                .until(
                        () -> Api.body(Api.request().get(response.header("Location"))),
                        found -> found.has("finishedAt"));
        Duration all = Duration.ofNanos(System.nanoTime() - start);
        LOG.infof(
                "%d lines: taken in after %d ms, recorded and decided after %d ms",
                LINES, taken.toMillis(), all.toMillis());
        assertThat(load.path("failures")).isEmpty();
        assertThat(load.path("total").asInt()).isEqualTo(LINES + UNKNOWN);
        assertThat(load.path("refused").asInt()).isEqualTo(UNKNOWN);
        assertThat(load.path("done").asInt()).isEqualTo(LINES);
        assertThat(count("rent_decision", stories)).isEqualTo(LINES);
        assertThat(count("waiting_rent", stories)).isZero();
        assertThat(stories.get(LINES - 1).firstDecision().path("rent")).isEqualTo(Api.parse("316.10"));
    }

    /** So many tenancies would make the annual runs of every other test long: these end in their first year. */
    @AfterEach
    void endTheTenancies() {
        new Sql(dataSource)
                .update(
                        "insert into tenancy_course (tenancy_id, end_date) select id, date '2019-12-31' from unnest(?) as given (id)"
                                + " on conflict (tenancy_id) do update set end_date = excluded.end_date",
                        (Object) tenancies(stories));
    }

    private static UUID[] tenancies(List<Story> stories) {
        return stories.stream().map(story -> story.tenancyId).toArray(UUID[]::new);
    }

    /** Puts the tenancies where the service keeps what it heard, each with its first rent on the waiting list. */
    private void waiting(List<Story> stories) {
        Sql sql = new Sql(dataSource);
        for (int from = 0; from < stories.size(); from += 5_000) {
            List<Story> some = stories.subList(from, Math.min(stories.size(), from + 5_000));
            UUID[] tenancies = tenancies(some);
            UUID[] tenants = some.stream().map(story -> story.tenantId).toArray(UUID[]::new);
            UUID[] children = some.stream().map(story -> story.childId).toArray(UUID[]::new);
            String[] facts =
                    some.stream().map(story -> story.signed().toString()).toArray(String[]::new);
            sql.update(
                    "insert into tenancy (tenancy_id, dwelling_id, start_date, facts)"
                            + " select id, id, date '2019-03-01', facts from unnest(?, ?) as given (id, facts)",
                    tenancies,
                    facts);
            sql.update(
                    "insert into person (person_id, birth_date) select id, date '1980-05-01' from unnest(?) as given (id)",
                    (Object) tenants);
            for (UUID[] members : List.of(tenants, children)) {
                sql.update(
                        "insert into household_member (tenancy_id, person_id) select * from unnest(?, ?)",
                        tenancies,
                        members);
            }
            sql.update(
                    "insert into waiting_rent (tenancy_id, effective_from, reason, since, missing)"
                            + " select id, date '2019-03-01', 'initial', now(), '[]' from unnest(?) as given (id)",
                    (Object) tenancies);
        }
    }

    private long count(String table, List<Story> stories) {
        return new Sql(dataSource)
                .first("select count(*) from " + table + " where tenancy_id = any(?)", row -> row.getLong(1), (Object)
                        tenancies(stories))
                .orElseThrow();
    }
}
