package be.huurwerk.tenancy.retention;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** What was kept long enough, and what runs found and erased. */
@ApplicationScoped
class RetentionStore {

    /** A tenancy ends by a notice or the keys, or counts from the day on which it was annulled; a term that passes ends nothing. */
    private static final String DUE = "t.erased_on is null and ((not t.annulled"
            + " and (t.notice_received_on is not null or t.keys_returned_on is not null)"
            + " and t.end_date + make_interval(months => ?) < ?) or (t.annulled and exists (select from annulment a"
            + " where a.subject_id = t.tenancy_id and a.annulled_on + make_interval(months => ?) < ?)))";

    private static final String PERSONS = "select person_id from household_member where tenancy_id = ?"
            + " union select person_id from residence where tenancy_id = ?"
            + " union select person_id from member_change where tenancy_id = ?"
            + " union select person_id from household_change where tenancy_id = ?";

    /** A person is kept for another file that is kept, or for a contract that is prepared. */
    private static final String KEPT_FOR_OTHERS = "exists (select from (select tenancy_id from household_member m where"
            + " m.person_id = p.person_id union all select tenancy_id from residence r where r.person_id = p.person_id"
            + " union all select tenancy_id from member_change c where c.person_id = p.person_id"
            + " union all select tenancy_id from household_change h where h.person_id = p.person_id) file"
            + " join tenancy t using (tenancy_id) where t.erased_on is null and not (" + DUE + "))"
            + " or exists (select from contract_preparation c where c.status = 'open'"
            + " and position(p.person_id::text in c.household) > 0)";

    private final Sql sql;

    RetentionStore(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** The tenancies that were kept long enough on the day. */
    List<UUID> due(LocalDate today, int months) {
        return sql.list(
                "select t.tenancy_id from tenancy t where " + DUE,
                row -> row.getObject(1, UUID.class),
                months,
                today,
                months,
                today);
    }

    /** Whether the tenancy was kept long enough and is not erased yet; until the end of the transaction nobody else changes it. */
    boolean lockDue(UUID tenancyId, RetentionRun run) {
        sql.first("select 1 from tenancy where tenancy_id = ? for update", row -> row.getInt(1), tenancyId);
        return sql.first(
                        "select 1 from tenancy t where t.tenancy_id = ? and " + DUE,
                        row -> row.getInt(1),
                        tenancyId,
                        run.months(),
                        run.businessDate(),
                        run.months(),
                        run.businessDate())
                .isPresent();
    }

    /** Those of the file's persons whom no file that is kept needs; until the end of the transaction nobody signs a lease with them. */
    List<UUID> personsOfNoOtherFile(UUID tenancyId, RetentionRun run) {
        return sql.list(
                "select p.person_id from person p where p.person_id in (" + PERSONS + ") and p.erased_on is null"
                        + " and not (" + KEPT_FOR_OTHERS + ") order by p.person_id for update of p",
                row -> row.getObject(1, UUID.class),
                tenancyId,
                tenancyId,
                tenancyId,
                tenancyId,
                run.months(),
                run.businessDate(),
                run.months(),
                run.businessDate());
    }

    int erase(Erasure erasure, UUID id) {
        return sql.update(erasure.statement(), id);
    }

    int count(Erasure erasure, UUID id) {
        return sql.first(erasure.count(), row -> row.getInt(1), id).orElseThrow();
    }

    /** What is left of a person is an id that leads to nobody, and the year of birth. */
    void erasePerson(UUID personId, LocalDate on) {
        sql.update(
                "update person set ssin = null, given_name = " + Erasure.GONE + ", family_name = " + Erasure.GONE
                        + ", given_name_key = '', family_name_key = '', preferred_language = null, email = null,"
                        + " telephones = '{}', preferred_channel = null, correspondence_street = null,"
                        + " correspondence_house_number = null, correspondence_box_number = null,"
                        + " correspondence_postal_code = null, correspondence_municipality = null,"
                        + " correspondence_country = null,"
                        + " birth_date = date_trunc('year', birth_date)::date, erased_on = ?, version = version + 1"
                        + " where person_id = ?",
                on,
                personId);
    }

    void erased(UUID tenancyId, LocalDate on) {
        sql.update("update tenancy set erased_on = ?, version = version + 1 where tenancy_id = ?", on, tenancyId);
    }

    void add(RetentionRun run) {
        sql.update(
                "insert into retention_run (run_id, business_date, months, dry_run) values (?, ?, ?, ?)"
                        + " on conflict (run_id) do nothing",
                run.runId(),
                run.businessDate(),
                run.months(),
                run.dryRun());
    }

    Optional<RetentionRun> find(UUID runId) {
        return sql.first(
                "select * from retention_run where run_id = ?",
                row -> new RetentionRun(
                        runId,
                        row.getObject("business_date", LocalDate.class),
                        row.getInt("months"),
                        row.getBoolean("dry_run")),
                runId);
    }

    /** Whether this run counts the person for the first time. */
    boolean counts(UUID runId, UUID personId) {
        return sql.update(
                        "insert into retention_person (run_id, person_id) values (?, ?) on conflict do nothing",
                        runId,
                        personId)
                > 0;
    }

    void figures(UUID runId, UUID tenancyId, Map<String, Integer> figures) {
        figures.forEach((what, rows) -> sql.update(
                "insert into retention_figure (run_id, tenancy_id, what, rows) values (?, ?, ?, ?)"
                        + " on conflict (run_id, tenancy_id, what) do update set rows = excluded.rows",
                runId,
                tenancyId,
                what,
                rows));
    }

    /** What a run erased, or would erase, in rows of each sort. */
    Map<String, Long> figures(UUID runId) {
        Map<String, Long> figures = new TreeMap<>();
        sql.list(
                "select what, sum(rows) from retention_figure where run_id = ? group by what",
                row -> figures.put(row.getString(1), row.getLong(2)),
                runId);
        return figures;
    }
}
