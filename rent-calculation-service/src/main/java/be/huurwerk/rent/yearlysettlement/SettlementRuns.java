package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;

/** For which period a run drafts settlements, and who asked for it. */
@ApplicationScoped
class SettlementRuns {

    static final String KIND = "chargeSettlements";

    private final Sql sql;

    SettlementRuns(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    record Asked(LocalDate from, LocalDate until, Who by) {}

    void ask(UUID runId, Asked asked) {
        sql.update(
                "insert into charge_settlement_run (run_id, from_date, until_date, requested_by_client, requested_by)"
                        + " values (?, ?, ?, ?, ?) on conflict (run_id) do update set"
                        + " requested_by_client = excluded.requested_by_client, requested_by = excluded.requested_by",
                runId,
                asked.from(),
                asked.until(),
                asked.by().client(),
                asked.by().subject());
    }

    Asked asked(UUID runId) {
        return sql.first(
                        "select * from charge_settlement_run where run_id = ?",
                        row -> new Asked(
                                row.getObject("from_date", LocalDate.class),
                                row.getObject("until_date", LocalDate.class),
                                new Who(row.getString("requested_by_client"), row.getString("requested_by"))),
                        runId)
                .orElseThrow();
    }
}
