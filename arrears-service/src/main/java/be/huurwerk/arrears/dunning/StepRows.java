package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.dunning.StepAuthority.Authorisation;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Steps of cases as they are stored, with who allowed them and which were a mistake: only added. */
@ApplicationScoped
class StepRows {

    private final Sql sql;
    private final BusinessDate businessDate;
    private final WallClock clock;

    StepRows(DataSource dataSource, BusinessDate businessDate, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.businessDate = businessDate;
        this.clock = clock;
    }

    /**
     * A step that was taken.
     *
     * @param by the client that recorded it
     * @param authorisationId on which it was taken
     */
    record Step(
            UUID stepId,
            String code,
            LocalDate on,
            String channel,
            Optional<String> note,
            String by,
            Optional<UUID> authorisationId) {}

    /**
     * @param cost what is asked for it, on the rent account
     * @param interest what is asked beside it on each debt
     * @param annulled that it was recorded by mistake
     */
    record Recorded(
            Step step, Instant recordedAt, Optional<Cost> cost, List<Cost> interest, Optional<Annulment> annulled) {}

    /** @param entryId the line of the ledger */
    record Cost(UUID entryId, Euro amount) {}

    record Annulment(LocalDate on, String reason, Who by) {}

    /** The debts of such a column. */
    static Optional<Set<UUID>> asked(ResultSet row, int at) throws SQLException {
        Array debts = row.getArray(at);
        return debts == null ? Optional.empty() : Optional.of(Set.of((UUID[]) debts.getArray()));
    }

    /** What was asked of each of the debts of such a column, by the amounts of the next one. */
    static Optional<Map<UUID, Euro>> amounts(ResultSet row, int at) throws SQLException {
        Array amounts = row.getArray(at + 1);
        if (amounts == null) {
            return Optional.empty();
        }
        UUID[] debts = (UUID[]) row.getArray(at).getArray();
        BigDecimal[] of = (BigDecimal[]) amounts.getArray();
        Map<UUID, Euro> asked = new LinkedHashMap<>();
        for (int i = 0; i < debts.length; i++) {
            asked.put(debts[i], Euro.of(of[i]));
        }
        return Optional.of(asked);
    }

    /** The amounts as a literal of the database. */
    static String literal(Collection<Euro> amounts) {
        return amounts.stream().map(one -> one.amount().toPlainString()).collect(Collectors.joining(",", "{", "}"));
    }

    /** @param asked what it asks of which debts, by the lines that began them */
    void add(UUID arrearsCaseId, Step step, Map<UUID, Euro> asked) {
        sql.update(
                "insert into arrears_step (step_id, arrears_case_id, code, taken_on, channel, note, taken_by, recorded_at,"
                        + " recorded_on, authorisation_id, asked, asked_amounts) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::numeric[])",
                step.stepId(),
                arrearsCaseId,
                step.code(),
                step.on(),
                step.channel(),
                step.note().orElse(null),
                step.by(),
                clock.now(),
                businessDate.today(),
                step.authorisationId().orElse(null),
                asked.keySet().toArray(UUID[]::new),
                literal(asked.values()));
    }

    /** In the order in which they were taken, those taken by mistake too. */
    List<Recorded> of(UUID arrearsCaseId) {
        Map<UUID, List<Cost>> interest = interest(arrearsCaseId);
        return sql.list(
                "select s.step_id, s.code, s.taken_on, s.channel, s.note, s.taken_by, s.authorisation_id, s.recorded_at,"
                        + " a.annulled_on, a.reason, a.client, a.subject, l.entry_id, l.amount from arrears_step s"
                        + " join arrears_case c using (arrears_case_id) left join arrears_step_annulment a using (step_id)"
                        + " left join ledger_entry l on l.rent_account_id = c.rent_account_id and l.kind = 'cost'"
                        + " and l.source = s.step_id::text where s.arrears_case_id = ?"
                        + " order by s.taken_on, s.step_id",
                row -> new Recorded(
                        new Step(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, LocalDate.class),
                                row.getString(4),
                                Optional.ofNullable(row.getString(5)),
                                row.getString(6),
                                Optional.ofNullable(row.getObject(7, UUID.class))),
                        row.getObject(8, OffsetDateTime.class).toInstant(),
                        row.getObject(13) == null
                                ? Optional.empty()
                                : Optional.of(new Cost(row.getObject(13, UUID.class), Euro.of(row.getBigDecimal(14)))),
                        interest.getOrDefault(row.getObject(1, UUID.class), List.of()),
                        row.getObject(9) == null
                                ? Optional.empty()
                                : Optional.of(new Annulment(
                                        row.getObject(9, LocalDate.class),
                                        row.getString(10),
                                        new Who(row.getString(11), row.getString(12))))),
                arrearsCaseId);
    }

    /** By step, the oldest debt first. */
    private Map<UUID, List<Cost>> interest(UUID arrearsCaseId) {
        Map<UUID, List<Cost>> interest = new HashMap<>();
        sql.list(
                "select s.step_id, l.entry_id, l.amount from arrears_case c join arrears_step s using (arrears_case_id)"
                        + " join ledger_entry l on l.rent_account_id = c.rent_account_id and l.kind = 'interest'"
                        + " and l.source like s.step_id || '/%' where c.arrears_case_id = ? order by l.ordinal",
                row -> interest.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(new Cost(row.getObject(2, UUID.class), Euro.of(row.getBigDecimal(3)))),
                arrearsCaseId);
        return interest;
    }

    void annul(UUID stepId, Annulment annulment) {
        sql.update(
                "insert into arrears_step_annulment (step_id, annulled_on, reason, client, subject, recorded_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                stepId,
                annulment.on(),
                annulment.reason(),
                annulment.by().client(),
                annulment.by().subject(),
                clock.now());
    }

    /** Whether a letter of the step left that did not come back. */
    boolean hasLeft(UUID stepId) {
        return sql.first(
                        "select 1 from arrears_sending s where step_id = ? and not exists"
                                + " (select 1 from arrears_sending_failure f where f.sending_id = s.sending_id) limit 1",
                        row -> true,
                        stepId)
                .isPresent();
    }

    void authorise(UUID arrearsCaseId, Authorisation given) {
        sql.update(
                "insert into arrears_authorisation (authorisation_id, arrears_case_id, code, authorised_on, note, client, subject,"
                        + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                given.authorisationId(),
                arrearsCaseId,
                given.code(),
                given.on(),
                given.note().orElse(null),
                given.by().client(),
                given.by().subject(),
                clock.now());
    }

    /** The first given first; one is spent by a step that was no mistake. */
    List<Authorisation> authorisations(UUID arrearsCaseId) {
        return sql.list(
                "select g.authorisation_id, g.code, g.authorised_on, g.note, g.client, g.subject, exists (select 1 from arrears_step s"
                        + " left join arrears_step_annulment a using (step_id) where s.authorisation_id = g.authorisation_id"
                        + " and a.step_id is null) from arrears_authorisation g where g.arrears_case_id = ?"
                        + " order by g.authorised_on, g.authorisation_id",
                row -> new Authorisation(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        Optional.ofNullable(row.getString(4)),
                        new Who(row.getString(5), row.getString(6)),
                        row.getBoolean(7)),
                arrearsCaseId);
    }
}
