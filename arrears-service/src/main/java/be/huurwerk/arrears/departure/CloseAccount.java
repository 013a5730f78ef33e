package be.huurwerk.arrears.departure;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.account.Standings;
import be.huurwerk.arrears.damageclaim.DamageClaims;
import be.huurwerk.arrears.departure.DepartureFacts.Settlement;
import be.huurwerk.arrears.posting.AfterBooking;
import be.huurwerk.arrears.posting.PostedMonths;
import be.huurwerk.arrears.posting.RentDecisions;
import be.huurwerk.arrears.posting.RentDue;
import be.huurwerk.arrears.posting.TenancyFacts;
import be.huurwerk.arrears.posting.TenancyPeriod;
import be.huurwerk.arrears.underoccupancyfee.UnderOccupancyFees;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What the end of a tenancy brings on its account: charges of the departure, the final balance, and what the deposit paid of it. */
@ApplicationScoped
class CloseAccount implements AfterBooking {

    private static final String EXIT = "exit";

    private final DepartureFacts facts;
    private final DamageClaims damageClaims;
    private final UnderOccupancyFees underOccupancyFees;
    private final Ledger ledger;
    private final Standings standings;
    private final TenancyFacts tenancies;
    private final RentDecisions decisions;
    private final PostedMonths postedMonths;
    private final FinalBalanceTeller teller;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    CloseAccount(
            DepartureFacts facts,
            DamageClaims damageClaims,
            UnderOccupancyFees underOccupancyFees,
            Ledger ledger,
            Standings standings,
            TenancyFacts tenancies,
            RentDecisions decisions,
            PostedMonths postedMonths,
            FinalBalanceTeller teller,
            Parameters parameters,
            BusinessDate businessDate) {
        this.facts = facts;
        this.damageClaims = damageClaims;
        this.underOccupancyFees = underOccupancyFees;
        this.ledger = ledger;
        this.standings = standings;
        this.tenancies = tenancies;
        this.decisions = decisions;
        this.postedMonths = postedMonths;
        this.teller = teller;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    @Override
    public void booked(List<RentAccount> accounts) {
        damageClaims.book(accounts);
        underOccupancyFees.book(accounts);
        List<UUID> tenancyIds = accounts.stream().map(RentAccount::tenancyId).toList();
        Map<UUID, LocalDate> keysReturnedOn = facts.keysReturnedOn(tenancyIds);
        Map<UUID, List<Settlement>> settlements = facts.settlements(tenancyIds);
        List<RentAccount> departed = accounts.stream()
                .filter(account -> keysReturnedOn.containsKey(account.tenancyId()))
                .toList();
        ledger.appendAll(departed.stream()
                .flatMap(account -> charges(account, keysReturnedOn.get(account.tenancyId())))
                .toList());
        for (RentAccount account : departed) {
            if (isComplete(account)) {
                teller.tell(account, FinalBalance.of(standings.now(account.rentAccountId())));
            }
        }
        ledger.appendAll(accounts.stream()
                .flatMap(account -> settlements.getOrDefault(account.tenancyId(), List.of()).stream()
                        .filter(settlement -> !settlement.applied().isZero())
                        .map(settlement -> credit(account, settlement)))
                .toList());
    }

    private Ledger.Posting credit(RentAccount account, Settlement settlement) {
        return new Ledger.Posting(
                account.rentAccountId(),
                NewEntry.credit(
                        EntryKind.deposit,
                        notAfterToday(settlement.settledOn()),
                        settlement.applied(),
                        settlement.depositId().toString()));
    }

    private Stream<Ledger.Posting> charges(RentAccount account, LocalDate keysReturnedOn) {
        LocalDate bookedOn = notAfterToday(keysReturnedOn);
        Stream<NewEntry> damages = facts.damages(account.tenancyId()).stream()
                .map(damage -> NewEntry.charge(
                        EntryKind.damage,
                        keysReturnedOn,
                        bookedOn,
                        damage.amount(),
                        damage.damageId().toString()));
        Stream<NewEntry> inventory = ExitInventory.charge(parameters, keysReturnedOn).stream()
                .map(cost -> NewEntry.charge(EntryKind.exitInventory, keysReturnedOn, bookedOn, cost, EXIT));
        return Stream.concat(damages, inventory).map(line -> new Ledger.Posting(account.rentAccountId(), line));
    }

    /** The months are posted until the dwelling was used no more, and the last rent is decided. */
    private boolean isComplete(RentAccount account) {
        TenancyPeriod tenancy = tenancies.find(account.tenancyId()).orElseThrow();
        YearMonth last = YearMonth.from(tenancy.end().orElseThrow());
        return postedMonths
                        .of(account)
                        .containsAll(List.of(
                                last, YearMonth.from(tenancy.lastDayOfUse().orElseThrow())))
                && RentDue.of(tenancy, decisions.of(account.tenancyId()), last).decided();
    }

    private LocalDate notAfterToday(LocalDate day) {
        LocalDate today = businessDate.today();
        return day.isAfter(today) ? today : day;
    }
}
