package be.huurwerk.arrears.monthlybill;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.allocation.PlannedDebts;
import be.huurwerk.arrears.frozendebt.FrozenDebts.Frozen;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a bill is made of.
 *
 * @param lines those of the month, and those that came since the bill before, of the month or earlier ones or of none
 * @param known every line that they or the standing name
 */
record BillFacts(
        RentAccount account,
        YearMonth month,
        LocalDate dated,
        long untilOrdinal,
        LocalDate dueDay,
        List<LedgerEntry> lines,
        Map<UUID, LedgerEntry> known,
        Periods periods,
        Standing standing,
        Optional<Frozen> frozen,
        PlannedDebts planned,
        Set<UUID> disputed,
        boolean collected) {

    /** What is charged or given back; money that moves is seen in what is open. */
    private static final Set<EntryKind> CHARGES = EnumSet.of(
            EntryKind.rent,
            EntryKind.advance,
            EntryKind.fee,
            EntryKind.indemnity,
            EntryKind.damage,
            EntryKind.exitInventory,
            EntryKind.cost,
            EntryKind.interest,
            EntryKind.settlement,
            EntryKind.propertyTaxCredit);

    Bill bill(UUID billId) {
        LocalDate dueOn = lines.stream()
                .filter(line -> line.period().filter(month::equals).isPresent())
                .filter(line -> line.kind() == EntryKind.rent || line.kind() == EntryKind.advance)
                .findFirst()
                .flatMap(LedgerEntry::dueOn)
                .orElse(dueDay);
        List<Bill.Asked> asked = new ArrayList<>();
        Euro frozenSum = Euro.ZERO;
        Euro disputedSum = Euro.ZERO;
        Euro plannedSum = Euro.ZERO;
        for (OpenItem item : standing.open()) {
            if (frozen.filter(one -> one.holds(item)).isPresent()) {
                frozenSum = frozenSum.plus(item.open());
            } else if (disputed.contains(item.entryId())) {
                disputedSum = disputedSum.plus(item.open());
            } else {
                Euro later = later(item, dated.isAfter(dueOn) ? dated : dueOn).min(item.open());
                plannedSum = plannedSum.plus(later);
                asked.add(new Bill.Asked(
                        known.get(item.entryId()), item.dueOn(), item.open().minus(later)));
            }
        }
        return new Bill(
                billId,
                account,
                month,
                dated,
                untilOrdinal,
                dueOn,
                lines.stream().flatMap(line -> line(line).stream()).toList(),
                asked.stream().filter(one -> one.amount().isPositive()).toList(),
                standing.credit(),
                frozenSum,
                disputedSum,
                plannedSum,
                collected);
    }

    private Euro later(OpenItem item, LocalDate day) {
        return planned.askedAfter(item.entryId(), day).orElse(List.of()).stream()
                .map(PlannedDebts.Portion::amount)
                .reduce(Euro.ZERO, Euro::plus);
    }

    private Optional<Bill.Line> line(LedgerEntry line) {
        LedgerEntry about = line.reverses().map(known::get).orElse(line);
        return CHARGES.contains(about.kind())
                ? Optional.of(new Bill.Line(about, periods.of(about), line.amount(), about != line))
                : Optional.empty();
    }
}
