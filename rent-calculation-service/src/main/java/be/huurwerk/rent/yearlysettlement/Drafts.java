package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The drafts of a period that stand, of all buildings, and who looked at them. */
@ApplicationScoped
class Drafts {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String OF =
            " from charge_settlement where from_date = ? and until_date = ? and status = 'draft'"
                    + " and (?::boolean is null or (reviewed_by is not null) = ?::boolean)";

    private final Sql sql;
    private final Settlements settlements;

    Drafts(DataSource dataSource, Settlements settlements) {
        this.sql = new Sql(dataSource);
        this.settlements = settlements;
    }

    /**
     * In the order in which they were drafted, after the given one.
     *
     * @param reviewed only those that somebody looked at, or nobody did; null for all
     */
    List<YearlySettlement> page(LocalDate from, LocalDate until, Boolean reviewed, Optional<UUID> after, int limit) {
        return sql.list(
                "select *" + OF + " and charge_settlement_id > ? order by charge_settlement_id limit ?",
                settlements::row,
                from,
                until,
                reviewed,
                reviewed,
                after.orElse(FIRST),
                limit);
    }

    long count(LocalDate from, LocalDate until, Boolean reviewed) {
        return sql.first("select count(*)" + OF, row -> row.getLong(1), from, until, reviewed, reviewed)
                .orElseThrow();
    }

    /** Those that somebody looked at. */
    List<YearlySettlement> reviewed(LocalDate from, LocalDate until) {
        return page(from, until, true, Optional.empty(), Integer.MAX_VALUE);
    }

    /** Keeps who looked at them; the ids of those of them that are drafts. */
    List<UUID> review(Collection<UUID> ids, YearlySettlement.Review review) {
        UUID[] held = sql.list(
                        "select charge_settlement_id from charge_settlement where charge_settlement_id = any(?)"
                                + " and status = 'draft' order by charge_settlement_id for no key update",
                        row -> row.getObject(1, UUID.class),
                        (Object) ids.toArray(UUID[]::new))
                .toArray(UUID[]::new);
        sql.update(
                "update charge_settlement set reviewed_by_client = ?, reviewed_by = ?, reviewed_at = ?,"
                        + " version = version + 1 where charge_settlement_id = any(?)",
                review.by().client(),
                review.by().subject(),
                review.at(),
                held);
        return List.of(held);
    }
}
