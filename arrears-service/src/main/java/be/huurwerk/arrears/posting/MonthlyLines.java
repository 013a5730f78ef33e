package be.huurwerk.arrears.posting;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.MonthlyDebt;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.chargeadvance.Advances;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * What is posted by the month on an account: the rent, the advance on the rent charges, and after the end the indemnity.
 *
 * @param booked what is booked so far, of all accounts
 * @param postedBefore whether the month was posted on an earlier day, so that what is booked of it first now was not known then
 * @param dueDay the day of the month by which a month is paid
 * @param riseDays the days that are given for what a month turns out to cost more
 * @param indemnityHasAdvance whether what is asked for use after a tenancy that ended on that day goes on with the advance
 */
record MonthlyLines(
        Map<MonthlyDebt, Euro> booked,
        Predicate<MonthlyDebt> postedBefore,
        Cause cause,
        LocalDate today,
        ToIntFunction<YearMonth> dueDay,
        int riseDays,
        Predicate<LocalDate> indemnityHasAdvance) {

    /** The lines by which a month becomes what is due. */
    List<NewEntry> of(UUID rentAccountId, TenancyPeriod tenancy, Rents rents, Advances advances, YearMonth month) {
        Euro rent = RentDue.of(tenancy, rents, month).amount();
        Euro advance = AdvanceDue.of(tenancy, advances, month);
        Advances afterwards =
                tenancy.end().filter(indemnityHasAdvance).map(end -> advances).orElse(Advances.NONE);
        Euro indemnity = Indemnity.of(tenancy, rents, afterwards, month, today);
        LocalDate afterEnd = tenancy.end().map(end -> end.plusDays(1)).orElse(tenancy.start());
        return Stream.of(
                        line(new MonthlyDebt(rentAccountId, EntryKind.rent, month), tenancy.start(), rent),
                        line(new MonthlyDebt(rentAccountId, EntryKind.advance, month), tenancy.start(), advance),
                        line(new MonthlyDebt(rentAccountId, EntryKind.indemnity, month), afterEnd, indemnity))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<NewEntry> line(MonthlyDebt debt, LocalDate from, Euro due) {
        return Difference.of(
                debt.kind(),
                from,
                debt.month(),
                due,
                Optional.ofNullable(booked.get(debt)),
                postedBefore.test(debt),
                cause,
                today,
                dueDay.applyAsInt(debt.month()),
                riseDays);
    }
}
