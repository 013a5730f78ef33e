package be.huurwerk.servicekit.schedule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.Runs;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.testsupport.ServiceTestResource;
import be.huurwerk.testsupport.Tokens;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ServiceTestResource.class)
class ScheduleTest {
    private static final LocalDate GO_LIVE = LocalDate.of(2019, 3, 1);

    @Inject
    Runs runs;

    @Inject
    BusinessDate businessDate;

    @Inject
    DataSource dataSource;

    private final String mark = Ids.next().toString();
    private final String posting = "posting-" + mark;
    private final String evaluation = "evaluation-" + mark;
    private final List<String> started = new CopyOnWriteArrayList<>();
    private Optional<RuntimeException> refusal = Optional.empty();

    @Test
    void startsEachDayOnceAndInOrderFromTheGoLiveDateOn() {
        // Given
        Starter starter = starter(Map.of(evaluation, "everyDay 07:00"), daily());

        // When
        rounds(starter, 6, "2019-03-03", "08:00");

        // Then
        assertThat(started).containsExactly("evaluation 2019-03-01", "evaluation 2019-03-02", "evaluation 2019-03-03");
    }

    @Test
    void waitsForTheHourOfItsDay() {
        // Given
        Starter starter = starter(Map.of(evaluation, "everyDay 07:00"), daily());

        // When
        int before = starter.round(GO_LIVE, at("2019-03-01", "06:59"));
        int after = starter.round(GO_LIVE, at("2019-03-01", "07:00"));

        // Then
        assertThat(before).isZero();
        assertThat(after).isEqualTo(1);
    }

    @Test
    void catchesUpInOrderAfterAnOutage() {
        // Given
        Starter starter =
                starter(Map.of(posting, "everyMonth 1 05:00", evaluation, "everyDay 07:00"), monthly(), daily());
        rounds(starter, 3, "2019-03-30", "08:00");
        started.clear();

        // When
        rounds(starter, 80, "2019-05-01", "08:00");

        // Then
        assertThat(started.stream().filter(one -> one.startsWith("posting")))
                .containsExactly("posting 2019-04-01", "posting 2019-05-01");
        assertThat(started.indexOf("posting 2019-04-01")).isLessThan(started.indexOf("evaluation 2019-04-01"));
        assertThat(started.indexOf("posting 2019-05-01")).isLessThan(started.indexOf("evaluation 2019-05-01"));
        assertThat(started).doesNotHaveDuplicates().endsWith("evaluation 2019-05-01");
    }

    @Test
    void holdsTheOrderWhereTheOneBeforeIsDueLaterThatDay() {
        // Given
        Starter starter =
                starter(Map.of(posting, "everyMonth 1 09:00", evaluation, "everyDay 07:00"), monthly(), daily());

        // When
        rounds(starter, 3, "2019-03-01", "08:00");
        List<String> early = List.copyOf(started);
        rounds(starter, 3, "2019-03-01", "09:00");

        // Then
        assertThat(early).isEmpty();
        assertThat(started).containsExactly("posting 2019-03-01", "evaluation 2019-03-01");
    }

    @Test
    void waitsForARunThatSomebodyStopped() {
        // Given
        Starter starter =
                starter(Map.of(posting, "everyMonth 1 05:00", evaluation, "everyDay 07:00"), monthly(), daily());
        ScheduledRun stoppedPosting = run(posting, Set.of(), day -> {
            Run asked = runs.request("counting", mark + "stopped", List::of);
            new Sql(dataSource).update("update run set status = 'stopped' where run_id = ?", asked.runId());
            return asked;
        });
        rounds(starter(Map.of(posting, "everyMonth 1 05:00"), stoppedPosting), 1, "2019-03-01", "08:00");

        // When
        rounds(starter, 3, "2019-03-01", "08:00");
        List<String> whileStopped = List.copyOf(started);
        new Sql(dataSource).update("update run set status = 'completed' where key = ?", mark + "stopped");
        rounds(starter, 3, "2019-03-01", "08:00");

        // Then
        assertThat(whileStopped).isEmpty();
        assertThat(started).containsExactly("evaluation 2019-03-01");
    }

    @Test
    void keepsWhyARunWasRefusedAndTriesItAgain() {
        // Given
        Starter starter = starter(
                Map.of(posting, "everyMonth 1 05:00", evaluation, "everyDay 07:00", "other-" + mark, "everyDay 07:00"),
                monthly(),
                daily(),
                run("other-" + mark, Set.of(), day -> request("other", day)));
        refusal = Optional.of(
                ProblemException.conflict("yearNotOver", new Text("The figure is missing.", "Het cijfer ontbreekt.")));

        // When
        rounds(starter, 3, "2019-03-01", "08:00");
        Optional<ScheduledDay> refused = store().refused(posting, GO_LIVE);
        refusal = Optional.empty();
        rounds(starter, 2, "2019-03-01", "08:04");
        List<String> beforeAgain = List.copyOf(started);
        rounds(starter, 3, "2019-03-01", "08:05");

        // Then
        assertThat(refused.flatMap(ScheduledDay::reason)).hasValue("The figure is missing.");
        assertThat(refused.map(ScheduledDay::attempts)).hasValue(1);
        assertThat(beforeAgain).containsExactly("other 2019-03-01");
        assertThat(started).containsExactly("other 2019-03-01", "posting 2019-03-01", "evaluation 2019-03-01");
        assertThat(store().refused(posting, GO_LIVE)).isEmpty();
    }

    @Test
    void isStartedByOneOfTwoReplicas() throws Exception {
        // Given
        CyclicBarrier together = new CyclicBarrier(2);
        List<Callable<Integer>> replicas = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Starter replica = starter(Map.of(evaluation, "everyDay 07:00"), daily());
            replicas.add(() -> {
                together.await();
                return replica.round(GO_LIVE, at("2019-03-01", "08:00"));
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(2);

        // When
        int sum = 0;
        for (Future<Integer> replica : threads.invokeAll(replicas)) {
            sum += replica.get();
        }
        threads.shutdown();

        // Then
        assertThat(sum).isEqualTo(1);
        assertThat(started).containsExactly("evaluation 2019-03-01");
    }

    @Test
    void startsNothingOfADayThatTheCalendarHasNotReached() {
        // Given
        Starter starter = starter(Map.of(evaluation, "everyDay 07:00"), daily());

        // When
        rounds(starter, 4, "2091-03-01", "2019-03-02T08:00");

        // Then
        assertThat(started).containsExactly("evaluation 2019-03-01", "evaluation 2019-03-02");
    }

    @Test
    void tellsWhatRanAndWhatIsNext() {
        // Given
        new Sql(dataSource)
                .update("insert into business_date (business_date, fixed_at) values (date '2019-03-02', now())");
        rounds(starter(Map.of(evaluation, "everyDay 07:00"), daily()), 1, "2019-03-01", "08:00");
        Schedule schedule = schedule(Optional.of(GO_LIVE), Map.of(evaluation, "everyDay 07:00"), daily());

        // When
        ScheduleView view = schedule.view();
        new Sql(dataSource).update("delete from business_date");

        // Then
        ScheduleView.ScheduledKind kind = view.runs().get(0);
        assertThat(kind.timing()).isEqualTo("everyDay 07:00");
        assertThat(kind.last().map(ScheduleView.LastRun::businessDate)).hasValue(GO_LIVE);
        assertThat(kind.next().map(next -> next.businessDate().toString())).hasValue("2019-03-02");
        assertThat(kind.next().map(next -> next.at().toString())).hasValue("2019-03-02T07:00+01:00");
        assertThat(kind.next().map(ScheduleView.NextRun::behind)).hasValue(1);
    }

    @Test
    void doesNotStartAServiceThatIsNotToldWhenItWentLive() {
        Schedule schedule = schedule(Optional.empty(), Map.of(), daily());
        assertThatThrownBy(() -> schedule.start(null)).hasMessageContaining("HUURWERK_GO_LIVE");
    }

    @Test
    void doesNotStartAServiceWhoseTimingCannotBeRead() {
        Schedule schedule = schedule(Optional.of(GO_LIVE), Map.of(evaluation, "at noon"), daily());
        assertThatThrownBy(() -> schedule.start(null)).hasMessageContaining("\"at noon\" is none of");
    }

    @Test
    void isToldToOperatorsOnly() {
        // When
        Response operator = given().auth().oauth2(Tokens.client("operator")).get("/sample/v1/operations/schedule");
        Response integrator = given().auth().oauth2(Tokens.client("integrator")).get("/sample/v1/operations/schedule");

        // Then
        assertThat(operator.jsonPath().getBoolean("on")).isFalse();
        assertThat(operator.jsonPath().getList("runs")).isEmpty();
        assertThat(integrator.statusCode()).isEqualTo(403);
    }

    private interface Start {
        Run on(LocalDate day);
    }

    private ScheduledRun daily() {
        return run(evaluation, Set.of(posting), day -> request("evaluation", day));
    }

    private ScheduledRun monthly() {
        return run(posting, Set.of(), day -> {
            refusal.ifPresent(refused -> {
                throw refused;
            });
            return request("posting", day);
        });
    }

    private Run request(String name, LocalDate day) {
        Run run = runs.request("counting", name + mark + day, List::of);
        started.add(name + " " + day);
        return run;
    }

    private static ScheduledRun run(String kind, Set<String> after, Start start) {
        return new ScheduledRun() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Set<String> after() {
                return after;
            }

            @Override
            public Run start(LocalDate businessDate) {
                return start.on(businessDate);
            }
        };
    }

    private Starter starter(Map<String, String> timings, ScheduledRun... scheduled) {
        return new Starter(List.of(scheduled), new Calendar(Optional.of(chosen(timings))), store(), GO_LIVE);
    }

    private Schedule schedule(Optional<LocalDate> goLive, Map<String, String> timings, ScheduledRun... scheduled) {
        WallClock fixed = new WallClock() {
            @Override
            public Instant now() {
                return at("2019-03-02", "08:00");
            }
        };
        return new Schedule(
                dataSource, fixed, businessDate, runs, List.of(scheduled), Optional.of(chosen(timings)), true, goLive);
    }

    private static Timings chosen(Map<String, String> timings) {
        return (kind, day) -> Optional.ofNullable(timings.get(kind));
    }

    private ScheduleStore store() {
        return new ScheduleStore(new Sql(dataSource));
    }

    private static void rounds(Starter starter, int rounds, String today, String time) {
        Instant now = time.contains("T") ? at(time.substring(0, 10), time.substring(11)) : at(today, time);
        for (int i = 0; i < rounds; i++) {
            starter.round(LocalDate.parse(today), now);
        }
    }

    private static Instant at(String day, String time) {
        return LocalDate.parse(day)
                .atTime(LocalTime.parse(time))
                .atZone(WallClock.ZONE)
                .toInstant();
    }
}
