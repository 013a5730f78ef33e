package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.allocation.Columns;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.servicekit.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A step of many cases at once, in the database. */
@ApplicationScoped
class MailingStore {

    private final Sql sql;
    private final BusinessDate businessDate;
    private final WallClock clock;

    MailingStore(DataSource dataSource, BusinessDate businessDate, WallClock clock) {
        this.sql = new Sql(dataSource);
        this.businessDate = businessDate;
        this.clock = clock;
    }

    /** How many cases wait for a step, as the last evaluation found them: those to be done, held back by a guard, or too early. */
    record Waiting(boolean due, Optional<String> heldBackBy, long cases) {

        /** What a guard of all cases alike makes of it: those that were due are held back. */
        static List<Waiting> heldBackBy(String guard, List<Waiting> waiting) {
            long held = waiting.stream()
                    .filter(group -> group.due()
                            || group.heldBackBy().filter(guard::equals).isPresent())
                    .mapToLong(Waiting::cases)
                    .sum();
            Stream<Waiting> others = waiting.stream()
                    .filter(group -> !group.due()
                            && group.heldBackBy().filter(guard::equals).isEmpty());
            return Stream.concat(
                            Stream.of(new Waiting(false, Optional.of(guard), held))
                                    .filter(group -> held > 0),
                            others)
                    .toList();
        }
    }

    List<Waiting> waiting(String step) {
        return sql.list(
                "select due, held_back_by, count(*) from arrears_case where closed_on is null and next_step = ?"
                        + " group by due, held_back_by order by due desc, held_back_by nulls first",
                row -> new Waiting(row.getBoolean(1), Optional.ofNullable(row.getString(2)), row.getLong(3)),
                step);
    }

    /** The cases of which the last evaluation found that the step is to be taken. */
    List<UUID> due(String step) {
        return sql.list(
                "select arrears_case_id from arrears_case where closed_on is null and next_step = ? and due",
                row -> row.getObject(1, UUID.class),
                step);
    }

    List<ArrearsCase> lock(Collection<UUID> arrearsCaseIds) {
        return sql.list(
                "select * from arrears_case where arrears_case_id = any(?) order by arrears_case_id for no key update",
                ArrearsCases::of,
                (Object) arrearsCaseIds.toArray(UUID[]::new));
    }

    /**
     * Writes the step of each of these cases, and counts it as a change; the ids of the steps by case.
     *
     * @param asked by case, what it asks of which debts, by the lines that began them
     */
    Map<UUID, UUID> take(UUID runId, Map<UUID, Map<UUID, Euro>> asked, Mailing mailing) {
        UUID[] cases = asked.keySet().toArray(UUID[]::new);
        Map<UUID, UUID> steps = new LinkedHashMap<>();
        asked.keySet().forEach(one -> steps.put(one, Ids.next()));
        sql.update(
                "insert into arrears_step (step_id, arrears_case_id, code, taken_on, channel, taken_by, recorded_at, recorded_on,"
                        + " run_id, asked, asked_amounts) select id, arrears_case, ?, ?, ?, ?, ?, ?, ?, asked::uuid[], amounts::numeric[]"
                        + " from unnest(?, ?, ?, ?) as one(id, arrears_case, asked, amounts)",
                mailing.step(),
                mailing.on(),
                mailing.channel(),
                mailing.by(),
                clock.now(),
                businessDate.today(),
                runId,
                steps.values().toArray(UUID[]::new),
                cases,
                asked.values().stream()
                        .map(one -> Columns.literal(one.keySet()))
                        .toArray(String[]::new),
                asked.values().stream()
                        .map(one -> StepRows.literal(one.values()))
                        .toArray(String[]::new));
        sql.update("update arrears_case set version = version + 1 where arrears_case_id = any(?)", (Object) cases);
        return steps;
    }

    /** What a mailing is, by its run. */
    record Mailing(String step, LocalDate on, String channel, String by) {

        String key() {
            return String.join("/", step, on.toString(), channel);
        }
    }

    void keep(UUID runId, Mailing mailing) {
        sql.update(
                "insert into arrears_mailing (run_id, step, on_day, channel, asked_by) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                runId,
                mailing.step(),
                mailing.on(),
                mailing.channel(),
                mailing.by());
    }

    Optional<Mailing> find(UUID runId) {
        return sql.first(
                "select step, on_day, channel, asked_by from arrears_mailing where run_id = ?",
                row -> new Mailing(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getString(3), row.getString(4)),
                runId);
    }
}
