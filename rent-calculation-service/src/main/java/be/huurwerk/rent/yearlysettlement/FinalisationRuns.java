package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** What is asked of runs that make drafts final. */
@ApplicationScoped
class FinalisationRuns {

    static final String KIND = "chargeFinalisations";

    private final Sql sql;

    FinalisationRuns(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * @param dueOn by when what is owed is paid
     * @param advancesFrom from when households pay the new advance; empty where they go on paying the one they pay
     */
    record Asked(LocalDate from, LocalDate until, LocalDate dueOn, Optional<LocalDate> advancesFrom, Who by) {

        /** Another one for whatever else, or whoever else, asks: no run goes on with what another person asked. */
        String key() {
            return UUID.nameUUIDFromBytes((from + " " + until + " " + dueOn + " " + advancesFrom + " " + by)
                            .getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }

    void ask(UUID runId, Asked asked) {
        sql.update(
                "insert into charge_finalisation_run (run_id, from_date, until_date, due_on, advances_from,"
                        + " requested_by_client, requested_by) values (?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (run_id) do nothing",
                runId,
                asked.from(),
                asked.until(),
                asked.dueOn(),
                asked.advancesFrom().orElse(null),
                asked.by().client(),
                asked.by().subject());
    }

    Asked asked(UUID runId) {
        return sql.first(
                        "select * from charge_finalisation_run where run_id = ?",
                        row -> new Asked(
                                row.getObject("from_date", LocalDate.class),
                                row.getObject("until_date", LocalDate.class),
                                row.getObject("due_on", LocalDate.class),
                                Optional.ofNullable(row.getObject("advances_from", LocalDate.class)),
                                new Who(row.getString("requested_by_client"), row.getString("requested_by"))),
                        runId)
                .orElseThrow();
    }
}
