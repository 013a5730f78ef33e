package be.huurwerk.arrears.court;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.court.CourtCase.Against;
import be.huurwerk.arrears.court.CourtCase.Close;
import be.huurwerk.arrears.court.CourtCase.Kind;
import be.huurwerk.arrears.court.CourtCase.Outcome;
import be.huurwerk.arrears.court.CourtCase.Reason;
import be.huurwerk.arrears.court.CourtCase.Route;
import be.huurwerk.arrears.court.CourtCase.Step;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Court cases as they are stored. */
@ApplicationScoped
class CourtCases {

    private static final String FILTERED = " where (?::uuid is null or rent_account_id = ?::uuid)"
            + " and (?::text is null or route = ?) and (?::boolean is null or (closed_on is null or closed_on > ?::date)"
            + " = ?::boolean) and opened_on <= ?";

    private final Sql sql;
    private final WallClock clock;

    CourtCases(DataSource dataSource, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    /** Which are asked for, as they are on a day; null is any. */
    record Filter(UUID rentAccountId, Route route, Boolean running, LocalDate on) {

        Object[] and(Object... more) {
            String word = route == null ? null : route.name();
            return Stream.concat(
                            Stream.of(rentAccountId, rentAccountId, word, word, running, on, running, on),
                            Arrays.stream(more))
                    .toArray();
        }
    }

    void insert(CourtCase one, Who who) {
        sql.update(
                "insert into court_case (court_case_id, rent_account_id, tenancy_id, route, opened_on, note, client, subject,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                one.courtCaseId(),
                one.rentAccountId(),
                one.tenancyId(),
                one.route().name(),
                one.openedOn(),
                one.note().orElse(null),
                who.client(),
                who.subject(),
                clock.now());
    }

    /** Its account is locked. */
    void add(UUID courtCaseId, Step step, Who who) {
        sql.update(
                "insert into court_step (court_step_id, court_case_id, kind, on_day, for_day, outcome, against, reference, note, client,"
                        + " subject, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                step.courtStepId(),
                courtCaseId,
                step.kind().name(),
                step.on(),
                step.forDay().orElse(null),
                step.outcome().map(Outcome::name).orElse(null),
                step.against().map(Against::name).orElse(null),
                step.reference().orElse(null),
                step.note().orElse(null),
                who.client(),
                who.subject(),
                clock.now());
        changed(courtCaseId);
    }

    /** Its account is locked. */
    void annul(UUID courtCaseId, UUID courtStepId, LocalDate on) {
        sql.update("update court_step set annulled_on = ? where court_step_id = ?", on, courtStepId);
        changed(courtCaseId);
    }

    /** Its account is locked. */
    void close(UUID courtCaseId, Close close) {
        sql.update(
                "update court_case set closed_on = ?, close_reason = ?, version = version + 1 where court_case_id = ?",
                close.on(),
                close.reason().name(),
                courtCaseId);
    }

    private void changed(UUID courtCaseId) {
        sql.update("update court_case set version = version + 1 where court_case_id = ?", courtCaseId);
    }

    /** @throws ProblemException 404 */
    CourtCase find(UUID courtCaseId) {
        return withSteps(sql.list("select * from court_case where court_case_id = ?", CourtCases::row, courtCaseId))
                .stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such court case.", "Dit gerechtelijk dossier bestaat niet.")));
    }

    /** Of an account, the one that runs. */
    Optional<CourtCase> running(UUID rentAccountId) {
        return sql.first(
                "select * from court_case where rent_account_id = ? and closed_on is null",
                CourtCases::row,
                rentAccountId);
    }

    List<CourtCase> page(Filter filter, UUID after, int limit) {
        return withSteps(sql.list(
                "select * from court_case" + FILTERED + " and court_case_id > ? order by court_case_id limit ?",
                CourtCases::row,
                filter.and(after, limit)));
    }

    long count(Filter filter) {
        return sql.first("select count(*) from court_case" + FILTERED, row -> row.getLong(1), filter.and())
                .orElseThrow();
    }

    private List<CourtCase> withSteps(List<CourtCase> found) {
        Map<UUID, List<Step>> steps = new HashMap<>();
        sql.list(
                "select * from court_step where court_case_id = any(?) and annulled_on is null"
                        + " order by on_day, recorded_at, court_step_id",
                row -> steps.computeIfAbsent(row.getObject("court_case_id", UUID.class), id -> new ArrayList<>())
                        .add(step(row)),
                (Object) found.stream().map(CourtCase::courtCaseId).toArray(UUID[]::new));
        return found.stream()
                .map(one -> one.with(steps.getOrDefault(one.courtCaseId(), List.of())))
                .toList();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getObject("court_step_id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("on_day", LocalDate.class),
                Optional.ofNullable(row.getObject("for_day", LocalDate.class)),
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                Optional.ofNullable(row.getString("against")).map(Against::valueOf),
                Optional.ofNullable(row.getString("reference")),
                Optional.ofNullable(row.getString("note")),
                row.getString("client"));
    }

    private static CourtCase row(ResultSet row) throws SQLException {
        LocalDate closedOn = row.getObject("closed_on", LocalDate.class);
        return new CourtCase(
                row.getObject("court_case_id", UUID.class),
                row.getObject("rent_account_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                Route.valueOf(row.getString("route")),
                row.getObject("opened_on", LocalDate.class),
                closedOn == null
                        ? Optional.empty()
                        : Optional.of(new Close(closedOn, Reason.valueOf(row.getString("close_reason")))),
                Optional.ofNullable(row.getString("note")),
                List.of(),
                row.getLong("version"));
    }
}
