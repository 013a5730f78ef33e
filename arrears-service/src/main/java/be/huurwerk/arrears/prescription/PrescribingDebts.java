package be.huurwerk.arrears.prescription;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.allocation.Columns;
import be.huurwerk.arrears.prescription.Terms.Term;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Open debts of which the last day to claim them comes until a day, in the order in which their term ends. The database knows the terms; what interruptions and
 * suspensions take out of the list, or put later in it, are few debts, which are found first.
 */
@ApplicationScoped
class PrescribingDebts {

    private static final String DATED =
            "with term as (select kind, from_day::date as from_day, until_day::date as until_day,"
                    + " months from unnest(?, ?, ?, ?) as t(kind, from_day, until_day, months)), dated as ("
                    + "select o.item_id, o.rent_account_id, a.tenancy_id, o.kind, o.due_on, o.amount,"
                    + " (select " + OpenItem.owedOn("l")
                    + " from ledger_entry l where l.entry_id = o.item_id) as owed_on,"
                    + " (o.due_on + make_interval(months => t.months))::date as ends_on from open_item o"
                    + " join term t on t.kind = o.kind and o.due_on between t.from_day and t.until_day"
                    + " join rent_account a using (rent_account_id) where o.amount > 0 and o.due_on <= ?) ";
    private static final String UNTIL = " from dated where ends_on <= ?";

    private final Prescriptions prescriptions;
    private final Parameters parameters;
    private final Sql sql;

    PrescribingDebts(Prescriptions prescriptions, Parameters parameters, DataSource dataSource) {
        this.prescriptions = prescriptions;
        this.parameters = parameters;
        this.sql = new Sql(dataSource);
    }

    /**
     * @param owedOn the day since which it is owed, which may be before it is due
     * @param endsOn when its term ends, whatever interrupts or suspends it
     */
    record Debt(
            UUID rentAccountId,
            UUID tenancyId,
            UUID entryId,
            EntryKind kind,
            LocalDate dueOn,
            LocalDate owedOn,
            Euro open,
            LocalDate endsOn,
            Optional<Prescription> prescription) {

        Debt with(Optional<Prescription> known) {
            return new Debt(rentAccountId, tenancyId, entryId, kind, dueOn, owedOn, open, endsOn, known);
        }

        boolean endsBy(LocalDate last) {
            return prescription.filter(known -> known.endsBy(last)).isPresent();
        }

        boolean isPrescribed(LocalDate day) {
            return prescription.filter(known -> known.hasCome(day)).isPresent();
        }
    }

    /** A place in the list. */
    record Position(LocalDate endsOn, UUID entryId) {

        static final Position FIRST = new Position(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    /** The debts that are in no list, however long it is, since the last day to claim them comes after it. */
    UUID[] later(LocalDate last) {
        Collection<UUID> delayed = prescriptions.delayed();
        if (delayed.isEmpty()) {
            return new UUID[0];
        }
        List<Debt> debts = sql.list(
                DATED + "select *" + UNTIL + " and rent_account_id = any(?)",
                PrescribingDebts::debt,
                arguments(last, (Object) delayed.toArray(UUID[]::new)));
        return known(debts).stream()
                .filter(debt -> !debt.endsBy(last))
                .map(Debt::entryId)
                .toArray(UUID[]::new);
    }

    List<Debt> page(LocalDate last, UUID[] without, Position after, int limit) {
        return known(sql.list(
                DATED + "select *" + UNTIL + " and item_id <> all(?) and (ends_on, item_id) > (?, ?)"
                        + " order by ends_on, item_id limit ?",
                PrescribingDebts::debt,
                arguments(last, without, after.endsOn(), after.entryId(), limit)));
    }

    long count(LocalDate last, UUID[] without) {
        return sql.first(
                        DATED + "select count(*)" + UNTIL + " and item_id <> all(?)",
                        row -> row.getLong(1),
                        arguments(last, (Object) without))
                .orElseThrow();
    }

    private List<Debt> known(List<Debt> debts) {
        Prescriptions.Known known = prescriptions.of(
                debts.stream().map(Debt::rentAccountId).distinct().toList());
        return debts.stream()
                .map(debt -> debt.with(known.of(debt.rentAccountId(), debt.kind(), debt.dueOn(), debt.owedOn())))
                .toList();
    }

    private Object[] arguments(LocalDate last, Object... more) {
        List<Term> terms = Terms.of(parameters);
        int shortest = terms.stream().mapToInt(Term::months).min().orElse(0);
        return Stream.concat(
                        Stream.of(
                                Columns.texts(terms, Term::kind),
                                Columns.texts(terms, Term::from),
                                Columns.texts(terms, Term::until),
                                terms.stream().map(Term::months).toArray(Integer[]::new),
                                // the end of a shorter month may come from a later day
                                last.minusMonths(shortest).plusDays(3),
                                last),
                        Stream.of(more))
                .toArray();
    }

    private static Debt debt(ResultSet row) throws SQLException {
        return new Debt(
                row.getObject("rent_account_id", UUID.class),
                row.getObject("tenancy_id", UUID.class),
                row.getObject("item_id", UUID.class),
                EntryKind.valueOf(row.getString("kind")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("owed_on", LocalDate.class),
                Euro.of(row.getBigDecimal("amount")),
                row.getObject("ends_on", LocalDate.class),
                Optional.empty());
    }
}
