package be.huurwerk.arrears.dunning;

import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Lists of cases, longest in arrears first. */
@ApplicationScoped
class WorkList {

    private final Sql sql;

    WorkList(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /**
     * Which cases: those that are open on the day, and of these what the last evaluation found.
     *
     * @param due whether the next step is to be taken and nothing holds it back
     */
    record Filter(
            LocalDate on,
            Optional<UUID> tenancyId,
            Optional<String> nextStep,
            Optional<Boolean> due,
            Optional<CaseFacts.Guard> heldBackBy) {

        boolean asksWhatWasFound() {
            return nextStep.isPresent() || due.isPresent() || heldBackBy.isPresent();
        }
    }

    /** A place in the list. */
    record Position(LocalDate since, UUID arrearsCaseId) {

        static final Position FIRST = new Position(LocalDate.of(1, 1, 1), new UUID(0, 0));

        static Position of(ArrearsCase one) {
            return new Position(one.since(), one.arrearsCaseId());
        }

        static Position parse(List<String> parts) {
            return new Position(LocalDate.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        }

        List<String> parts() {
            return List.of(since.toString(), arrearsCaseId.toString());
        }
    }

    List<ArrearsCase> page(Filter filter, Position after, int limit) {
        Where where = Where.of(filter);
        where.and("(since, arrears_case_id) > (?, ?)", after.since(), after.arrearsCaseId());
        where.arguments.add(limit);
        return sql.list(
                "select * from arrears_case where " + where.text() + " order by since, arrears_case_id limit ?",
                ArrearsCases::of,
                where.arguments.toArray());
    }

    long count(Filter filter) {
        Where where = Where.of(filter);
        return sql.first(
                        "select count(*) from arrears_case where " + where.text(),
                        row -> row.getLong(1),
                        where.arguments.toArray())
                .orElseThrow();
    }

    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> arguments = new ArrayList<>();

        static Where of(Filter filter) {
            Where where = new Where();
            where.and("opened_on <= ?", filter.on());
            if (filter.asksWhatWasFound()) {
                where.and("closed_on is null");
            } else {
                where.and("(closed_on is null or closed_on > ?)", filter.on());
            }
            filter.tenancyId().ifPresent(id -> where.and("tenancy_id = ?", id));
            filter.nextStep().ifPresent(code -> where.and("next_step = ?", code));
            filter.due().ifPresent(due -> where.and("due = ?", due));
            filter.heldBackBy().ifPresent(guard -> where.and("held_back_by = ?", guard.name()));
            return where;
        }

        void and(String condition, Object... values) {
            conditions.add(condition);
            arguments.addAll(List.of(values));
        }

        String text() {
            return String.join(" and ", conditions);
        }
    }
}
