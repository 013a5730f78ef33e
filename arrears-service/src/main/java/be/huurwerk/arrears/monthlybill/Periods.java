package be.huurwerk.arrears.monthlybill;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.posting.TenancyPeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what time a line is of.
 *
 * @param tenancy empty while the contract is not known
 * @param ofSource the periods of settlements and credits, by the id with which the source of their lines begins
 */
record Periods(Optional<TenancyPeriod> tenancy, Map<String, Period> ofSource) {

    private static final int UUID_LENGTH = 36;

    /** What is of no days in particular is of the day on which it was booked. */
    Period of(LedgerEntry line) {
        return line.period()
                .map(month -> ofMonth(line.kind(), month))
                .or(() -> line.source()
                        .filter(source -> source.length() >= UUID_LENGTH)
                        .map(source -> ofSource.get(source.substring(0, UUID_LENGTH))))
                .orElseGet(() -> Period.days(line.bookedOn(), line.bookedOn()));
    }

    private Period ofMonth(EntryKind kind, YearMonth month) {
        Period whole = Period.days(month.atDay(1), month.atEndOfMonth());
        return switch (kind) {
            case rent, advance ->
                tenancy.map(days -> within(whole, Optional.of(days.start()), days.end()))
                        .orElse(whole);
            case indemnity ->
                tenancy.map(days -> within(whole, days.end().map(end -> end.plusDays(1)), days.keysReturnedOn()))
                        .orElse(whole);
            default -> whole;
        };
    }

    /** The whole where nothing of it is within, as of a month that is booked back. */
    private static Period within(Period whole, Optional<LocalDate> first, Optional<LocalDate> last) {
        LocalDate from = first.filter(whole.from()::isBefore).orElse(whole.from());
        LocalDate until = last.filter(whole.until()::isAfter).orElse(whole.until());
        return until.isBefore(from) ? whole : Period.days(from, until);
    }
}
