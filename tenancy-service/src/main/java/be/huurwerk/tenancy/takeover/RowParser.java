package be.huurwerk.tenancy.takeover;

import be.huurwerk.servicekit.bulkload.CsvValues;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.tenancy.tenancy.LeaseOverride;
import be.huurwerk.tenancy.tenancy.MemberFacts;
import be.huurwerk.tenancy.tenancy.Role;
import be.huurwerk.tenancy.tenancy.TakenOver;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a line into a row, or adds to its faults. */
final class RowParser {

    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,49}");

    private final int line;
    private final CsvValues<TakeOverColumn> values;

    RowParser(int line, CsvValues<TakeOverColumn> values) {
        this.line = line;
        this.values = values;
    }

    /** To be used only when the values have no fault. */
    Optional<Row> row() {
        return values.word(TakeOverColumn.row, Row.Kind.class).map(kind -> switch (kind) {
            case tenancy -> tenancy();
            case member -> member();
            case openItem -> openItem();
        });
    }

    private Row tenancy() {
        return new Row.Tenancy(
                line,
                needed(TakeOverColumn.dwellingReference, values.text(TakeOverColumn.dwellingReference, 50)),
                needed(TakeOverColumn.signedOn, values.date(TakeOverColumn.signedOn)),
                needed(TakeOverColumn.startDate, values.date(TakeOverColumn.startDate)),
                needed(TakeOverColumn.on, values.date(TakeOverColumn.on)),
                needed(TakeOverColumn.rent, values.amount(TakeOverColumn.rent)),
                needed(TakeOverColumn.depositHeld, values.amount(TakeOverColumn.depositHeld)),
                values.text(TakeOverColumn.overrideReason, 500).map(LeaseOverride::new));
    }

    private Row member() {
        return new Row.Member(
                line,
                needed(TakeOverColumn.personReference, values.text(TakeOverColumn.personReference, 50)),
                needed(TakeOverColumn.role, values.word(TakeOverColumn.role, Role.class)),
                new MemberFacts(
                        values.date(TakeOverColumn.since),
                        values.flag(TakeOverColumn.severelyDisabled).orElse(false),
                        values.flag(TakeOverColumn.familyAllowance),
                        values.flag(TakeOverColumn.orphanAllowance),
                        values.flag(TakeOverColumn.domiciled),
                        values.flag(TakeOverColumn.sharedCustody),
                        values.flag(TakeOverColumn.otherParentRentsSocially),
                        values.flag(TakeOverColumn.unmarried),
                        values.flag(TakeOverColumn.residentSinceMajority),
                        values.number(TakeOverColumn.degree, 1, 3)));
    }

    private Row openItem() {
        return new Row.Open(
                line,
                new TakenOver.OpenItem(
                        needed(TakeOverColumn.dueOn, values.date(TakeOverColumn.dueOn)),
                        needed(TakeOverColumn.amount, values.signedAmount(TakeOverColumn.amount)),
                        needed(
                                TakeOverColumn.kind,
                                values.text(
                                        TakeOverColumn.kind,
                                        CODE,
                                        "Must be a code: a letter, then letters and digits.",
                                        "Moet een code zijn: een letter, dan letters en cijfers."))));
    }

    /** Null, with a fault, when it is missing; a malformed one has its fault already. */
    private <T> T needed(TakeOverColumn column, Optional<T> value) {
        boolean told = values.faults().stream().anyMatch(fault -> column.name().equals(fault.name()));
        if (value.isEmpty() && !told) {
            values.faults()
                    .add(Issues.required(
                            column.name(), "This row needs the value.", "Deze rij heeft de waarde nodig."));
        }
        return value.orElse(null);
    }
}
