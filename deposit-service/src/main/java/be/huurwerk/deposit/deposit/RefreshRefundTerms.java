package be.huurwerk.deposit.deposit;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.sql.Sql;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Writes the terms for paying back anew where the landlord's policy says otherwise than before. It changes only by a restart. */
@ApplicationScoped
class RefreshRefundTerms {

    private final Sql sql;
    private final RefundTerm term;

    RefreshRefundTerms(DataSource dataSource, Parameters parameters) {
        this.sql = new Sql(dataSource);
        this.term = new RefundTerm(parameters);
    }

    private record End(LocalDate endDate, Optional<LocalDate> keysReturnedOn) {}

    void onStart(@Observes StartupEvent start) {
        refresh();
        refreshWithdrawn();
    }

    /** One statement for all contracts that end on the same day. */
    private void refresh() {
        List<End> ends = sql.list(
                "select distinct end_date, keys_returned_on from tenancy where end_date is not null and not annulled",
                row -> new End(
                        row.getObject(1, LocalDate.class), Optional.ofNullable(row.getObject(2, LocalDate.class))));
        List<String[]> rows = new ArrayList<>();
        for (End end : ends) {
            rows.add(new String[] {
                end.endDate().toString(),
                end.keysReturnedOn().map(LocalDate::toString).orElse(null),
                term.lastDay(end.endDate(), end.keysReturnedOn())
                        .map(LocalDate::toString)
                        .orElse(null)
            });
        }
        sql.update(
                "update tenancy t set refund_by = x.refund_by::date from unnest(?, ?, ?) as x(end_date, keys, refund_by)"
                        + " where not t.annulled and t.end_date = x.end_date::date and t.keys_returned_on is not distinct from x.keys::date"
                        + " and t.refund_by is distinct from x.refund_by::date",
                column(rows, 0),
                column(rows, 1),
                column(rows, 2));
    }

    private void refreshWithdrawn() {
        List<String[]> rows = sql
                .list(
                        "select distinct withdrawn_on from deposit where withdrawn_on is not null",
                        row -> row.getObject(1, LocalDate.class))
                .stream()
                .map(day -> new String[] {
                    day.toString(), term.lastDay(day).map(LocalDate::toString).orElse(null)
                })
                .toList();
        sql.update(
                "update tenancy t set refund_by = x.refund_by::date from deposit d, unnest(?, ?) as x(withdrawn_on, refund_by)"
                        + " where d.tenancy_id = t.tenancy_id and d.withdrawn_on = x.withdrawn_on::date"
                        + " and t.refund_by is distinct from x.refund_by::date",
                column(rows, 0),
                column(rows, 1));
    }

    private static String[] column(List<String[]> rows, int index) {
        return rows.stream().map(row -> row[index]).toArray(String[]::new);
    }
}
