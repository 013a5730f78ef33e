package be.huurwerk.arrears.chargesettlement;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.allocation.Choice;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The line by which the account becomes what was told last of a settlement.
 *
 * @param until last day of the settlement's period: its year is a part of the ground
 * @param counts what of it counts now
 * @param booked what the ledger has of it so far
 * @param lines how many lines it has of it
 */
record SettlementLine(
        UUID settlementKey,
        ChargeSettlement.Kind kind,
        LocalDate until,
        LocalDate dueOn,
        Euro counts,
        Euro booked,
        int lines) {

    Euro difference() {
        return counts.minus(booked);
    }

    /**
     * Empty where the ledger has it already. What is asked is due on the day that was told, and, where that day is past already, when the days
     * for a rise are over: nobody is late with what was not asked yet. What is given back counts from today on, so that
     * it is set off against nothing that was frozen before we heard of it, and lowers first what this settlement asked before, frozen or not, since that was never owed; the rest of it is a credit like any other.
     *
     * @param asked the lines by which it asked something before
     */
    Optional<NewEntry> entry(Set<UUID> asked, LocalDate today, int riseDays) {
        Euro difference = difference();
        String source = source(settlementKey, lines + 1);
        if (difference.isZero()) {
            return Optional.empty();
        }
        NewEntry line = difference.isPositive()
                ? NewEntry.charge(EntryKind.settlement, due(today, riseDays), today, difference, source)
                : NewEntry.credit(EntryKind.settlement, today, difference.negate(), source)
                        .paying(new Choice(asked, Optional.empty()));
        return Optional.of(line.because(kind.ground() + "/" + until.getYear()));
    }

    private LocalDate due(LocalDate today, int riseDays) {
        return dueOn.isBefore(today) ? today.plusDays(riseDays) : dueOn;
    }

    static String source(UUID settlementKey, int line) {
        return settlementKey + "/" + line;
    }
}
