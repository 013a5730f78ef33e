package be.huurwerk.arrears.report;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The accounts behind a figure of a report, the longest overdue first. */
@ApplicationScoped
class OverdueAccounts {

    /** Without a question for either class of age, those that owe something on the day. */
    private static final String FILTERED =
            " where (?::text is null and (?::text is not null or age <> 'none') or age = ?)"
                    + " and (?::text is null or age_before = ?) and (?::boolean is null or former = ?::boolean)";

    private static final String OLDEST = "coalesce(oldest, '9999-12-31'::date)";

    private final Sql sql;

    OverdueAccounts(DataSource dataSource) {
        this.sql = new Sql(dataSource);
    }

    /** Which are asked for; null is any. */
    record Filter(Age age, Age before, Boolean former) {

        Object[] and(Object... more) {
            String now = age == null ? null : age.name();
            String then = before == null ? null : before.name();
            return Stream.concat(Stream.of(now, then, now, then, then, former, former), Arrays.stream(more))
                    .toArray();
        }
    }

    /** @param oldestDue empty where nothing is overdue any more */
    record Account(
            UUID rentAccountId,
            UUID tenancyId,
            Euro amount,
            Optional<LocalDate> oldestDue,
            Age age,
            Age before,
            boolean former) {}

    /** A place in the list. */
    record Position(LocalDate oldest, UUID rentAccountId) {

        static final Position FIRST = new Position(LocalDate.of(1, 1, 1), new UUID(0, 0));

        static Position parse(List<String> parts) {
            return new Position(LocalDate.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        }

        static List<String> parts(Account account) {
            return List.of(
                    account.oldestDue().map(LocalDate::toString).orElse("9999-12-31"),
                    account.rentAccountId().toString());
        }
    }

    List<Account> page(LocalDate on, Filter filter, Position after, int limit) {
        return sql.list(
                OverdueOn.ACCOUNTS + "select * from account" + FILTERED + " and (" + OLDEST
                        + ", rent_account_id) > (?, ?)" + " order by " + OLDEST + ", rent_account_id limit ?",
                OverdueAccounts::account,
                OverdueOn.arguments(on, filter.and(after.oldest(), after.rentAccountId(), limit)));
    }

    long count(LocalDate on, Filter filter) {
        return sql.first(
                        OverdueOn.ACCOUNTS + "select count(*) from account" + FILTERED,
                        row -> row.getLong(1),
                        OverdueOn.arguments(on, filter.and()))
                .orElseThrow();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getObject("rent_account_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                Optional.ofNullable(row.getBigDecimal("amount")).map(Euro::of).orElse(Euro.ZERO),
                Optional.ofNullable(row.getObject("oldest", LocalDate.class)),
                Age.valueOf(row.getString("age")),
                Age.valueOf(row.getString("age_before")),
                row.getBoolean("former"));
    }
}
