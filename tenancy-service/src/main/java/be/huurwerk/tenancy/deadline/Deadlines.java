package be.huurwerk.tenancy.deadline;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** What is due across all files: of each kind no more rows are read than a page has. */
@ApplicationScoped
class Deadlines {

    private static final String TERMS = "policy/tenancy/worklist-days";
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final int MOST_COUNTED = 200;
    private static final int LAST_YEAR = 9998;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final Place FIRST = new Place(FIRST_DAY, "", BEFORE_ALL, "");

    private final Sql sql;
    private final Parameters parameters;

    Deadlines(DataSource dataSource, Parameters parameters) {
        this.sql = new Sql(dataSource);
        this.parameters = parameters;
    }

    /** A place in the list: whatever is later, or of the same day and of a later kind, id or part, comes after it. */
    private record Place(LocalDate dueOn, String kind, UUID id, String part) {

        static Place of(List<String> parts) {
            LocalDate day = LocalDate.parse(parts.get(0));
            if (day.getYear() > LAST_YEAR) {
                throw new IllegalArgumentException("no such day");
            }
            return new Place(day, parts.get(1), UUID.fromString(parts.get(2)), parts.get(3));
        }

        static List<String> parts(Deadline deadline) {
            return List.of(
                    deadline.dueOn().toString(),
                    deadline.kind().name(),
                    deadline.id().toString(),
                    deadline.part());
        }

        /** The first day, and the place within it, from which a kind goes on. */
        Place within(DeadlineKind asked) {
            int order = asked.name().compareTo(kind);
            if (order == 0) {
                return this;
            }
            return new Place(order > 0 ? dueOn : dueOn.plusDays(1), kind, BEFORE_ALL, "");
        }
    }

    /**
     * What is due by a day, be it past, earliest first.
     *
     * @param today before which nothing is told that passes by itself
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the landlord has no working term for one of the kinds
     */
    Page<Deadline> until(LocalDate until, LocalDate today, Collection<DeadlineKind> kinds, PageRequest pageRequest) {
        Place after = pageRequest.position(FIRST, Place::of);
        List<Object> arguments = new ArrayList<>();
        String union = kinds.stream()
                .map(kind -> part(kind, after.within(kind), until, today, pageRequest.limit(), arguments))
                .collect(Collectors.joining("\nunion all\n"));
        arguments.add(pageRequest.limit());
        List<Deadline> rows = sql.list(
                "select * from (" + union + ") due order by due_on, kind collate \"C\", id, part limit ?",
                Deadlines::deadline,
                arguments.toArray());
        return pageRequest.page(rows, () -> count(until, today, kinds), Place::parts);
    }

    private String part(
            DeadlineKind kind, Place after, LocalDate until, LocalDate today, int limit, List<Object> arguments) {
        int term = term(kind, today);
        LocalDate day = after.dueOn().minusDays(term);
        arguments.add(later(day, kind, today));
        arguments.add(until.minusDays(term));
        arguments.addAll(List.of(day, after.id(), after.part(), limit));
        return "(select '" + kind + "' as kind, day + " + term + " as due_on, id, part, tenancy_id, path from ("
                + kind.rows().firstAfter(today) + ") d)";
    }

    /** Of each kind no more than are worth knowing, so that a worklist that nobody tends is answered as fast as another. */
    private long count(LocalDate until, LocalDate today, Collection<DeadlineKind> kinds) {
        List<Object> arguments = new ArrayList<>();
        String union = kinds.stream()
                .map(kind -> {
                    int term = term(kind, today);
                    arguments.add(later(FIRST_DAY, kind, today));
                    arguments.add(until.minusDays(term));
                    return "(select count(*) from (select 1" + kind.rows().due(today) + " limit " + MOST_COUNTED
                            + ") counted)";
                })
                .collect(Collectors.joining(" + "));
        return sql.first("select " + union, row -> row.getLong(1), arguments.toArray())
                .orElseThrow();
    }

    private static LocalDate later(LocalDate day, DeadlineKind kind, LocalDate today) {
        return kind.rows().passes() && today.isAfter(day) ? today : day;
    }

    private int term(DeadlineKind kind, LocalDate today) {
        return kind.term()
                .map(key -> parameters.number(TERMS, key, today).intValue())
                .orElse(0);
    }

    private static Deadline deadline(ResultSet row) throws SQLException {
        return new Deadline(
                DeadlineKind.valueOf(row.getString("kind")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("id", UUID.class),
                row.getString("part"),
                Optional.ofNullable(row.getObject("tenancy_id", UUID.class)),
                row.getString("path"));
    }
}
