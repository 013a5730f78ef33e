package be.huurwerk.arrears.monthlybill;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.account.Standings;
import be.huurwerk.arrears.allocation.PlannedDebts;
import be.huurwerk.arrears.allocation.Plans;
import be.huurwerk.arrears.frozendebt.FrozenDebts;
import be.huurwerk.arrears.frozendebt.FrozenDebts.Frozen;
import be.huurwerk.arrears.frozendebt.MoneyOfMediators;
import be.huurwerk.arrears.mandate.Mandate;
import be.huurwerk.arrears.mandate.Mandates;
import be.huurwerk.arrears.posting.TenancyFacts;
import be.huurwerk.arrears.posting.TenancyPeriod;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the bills of many accounts, as one moment: while it reads, nothing is booked on them. Nothing is printed meanwhile. */
@ApplicationScoped
class ReadBills {

    private static final String DUE_DAY = "policy/arrears/due-day";

    private final Accounts accounts;
    private final Ledger ledger;
    private final Standings standings;
    private final FrozenDebts frozenDebts;
    private final MoneyOfMediators moneyOfMediators;
    private final Plans plans;
    private final Mandates mandates;
    private final TenancyFacts tenancies;
    private final BillRows rows;
    private final Parameters parameters;

    ReadBills(
            Accounts accounts,
            Ledger ledger,
            Standings standings,
            FrozenDebts frozenDebts,
            MoneyOfMediators moneyOfMediators,
            Plans plans,
            Mandates mandates,
            TenancyFacts tenancies,
            BillRows rows,
            Parameters parameters) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.standings = standings;
        this.frozenDebts = frozenDebts;
        this.moneyOfMediators = moneyOfMediators;
        this.plans = plans;
        this.mandates = mandates;
        this.tenancies = tenancies;
        this.rows = rows;
        this.parameters = parameters;
    }

    /** @param until the last line that is told, of the accounts of which not all are */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Bill> read(Collection<UUID> rentAccountIds, YearMonth month, LocalDate dated, Map<UUID, Long> until) {
        List<RentAccount> locked = accounts.lockByIds(rentAccountIds);
        List<UUID> ids = locked.stream().map(RentAccount::rentAccountId).toList();
        List<UUID> tenancyIds = locked.stream().map(RentAccount::tenancyId).toList();
        Map<UUID, Long> last = rows.lastOrdinals(ids);
        last.replaceAll((id, ordinal) -> until.getOrDefault(id, ordinal));
        Map<UUID, List<UUID>> lines = rows.lines(ids, month, last);
        Map<UUID, Standing> standing = moneyOfMediators.leftOut(standings.on(ids, dated), dated);
        Map<UUID, LedgerEntry> known = known(lines, standing);
        Map<UUID, Frozen> frozen = frozenDebts.on(ids, dated);
        PlannedDebts planned = plans.of(ids);
        Set<UUID> disputed = rows.disputed(ids, dated);
        Set<UUID> collected = mandates.ofAccounts(ids).stream()
                .filter(mandate -> mandate.isUsableOn(dated, parameters))
                .map(Mandate::rentAccountId)
                .collect(Collectors.toSet());
        Map<UUID, TenancyPeriod> tenancy = tenancies.find(tenancyIds);
        Map<UUID, Map<String, Period>> sources = rows.ofSources(tenancyIds);
        LocalDate dueDay = dueDay(month);
        return locked.stream()
                .map(account -> new BillFacts(
                                account,
                                month,
                                dated,
                                last.getOrDefault(account.rentAccountId(), 0L),
                                dueDay,
                                lines.getOrDefault(account.rentAccountId(), List.of()).stream()
                                        .map(known::get)
                                        .toList(),
                                known,
                                new Periods(
                                        Optional.ofNullable(tenancy.get(account.tenancyId())),
                                        sources.getOrDefault(account.tenancyId(), Map.of())),
                                standing.get(account.rentAccountId()),
                                Optional.ofNullable(frozen.get(account.rentAccountId())),
                                planned,
                                disputed,
                                collected.contains(account.rentAccountId()))
                        .bill(Ids.next()))
                .toList();
    }

    /** The lines of the bills, those that they undo, and those that began what is open. */
    private Map<UUID, LedgerEntry> known(Map<UUID, List<UUID>> lines, Map<UUID, Standing> standing) {
        Set<UUID> named = new HashSet<>();
        lines.values().forEach(named::addAll);
        standing.values()
                .forEach(one -> one.open().stream().map(OpenItem::entryId).forEach(named::add));
        Map<UUID, LedgerEntry> known = ledger.find(named);
        List<UUID> undone = new ArrayList<>();
        known.values().forEach(line -> line.reverses().ifPresent(undone::add));
        known.putAll(ledger.find(undone));
        return known;
    }

    private LocalDate dueDay(YearMonth month) {
        int day = parameters.number(DUE_DAY, month.atDay(1)).intValue();
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
