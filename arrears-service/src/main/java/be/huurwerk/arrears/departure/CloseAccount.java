package be.huurwerk.arrears.departure;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.chargesettlement.BookSettlements;
import be.huurwerk.arrears.damageclaim.DamageClaims;
import be.huurwerk.arrears.departure.DepartureFacts.Settlement;
import be.huurwerk.arrears.posting.AfterBooking;
import be.huurwerk.arrears.posting.PostedMonths;
import be.huurwerk.arrears.posting.RentDecisions;
import be.huurwerk.arrears.posting.RentDue;
import be.huurwerk.arrears.posting.Rents;
import be.huurwerk.arrears.posting.TenancyFacts;
import be.huurwerk.arrears.posting.TenancyPeriod;
import be.huurwerk.arrears.propertytax.PropertyTaxCredits;
import be.huurwerk.arrears.underoccupancyfee.UnderOccupancyFees;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the end of a tenancy brings on its account: charges of the departure, the final balance, and what the deposit paid of it. */
@ApplicationScoped
class CloseAccount implements AfterBooking {

    private static final String EXIT = "exit";
    private static final String TOLD_AGAIN = "departureToldAgain";
    private static final String EXIT_SETTLEMENT = "policy/charge/exit-settlement";

    private final DepartureFacts facts;
    private final DamageClaims damageClaims;
    private final UnderOccupancyFees underOccupancyFees;
    private final PropertyTaxCredits propertyTaxCredits;
    private final BookSettlements bookSettlements;
    private final Ledger ledger;
    private final TenancyFacts tenancies;
    private final RentDecisions decisions;
    private final PostedMonths postedMonths;
    private final FinalBalanceTeller teller;
    private final FinalBalances finalBalances;
    private final AwaitedFinalBalances awaited;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    CloseAccount(
            DepartureFacts facts,
            DamageClaims damageClaims,
            UnderOccupancyFees underOccupancyFees,
            PropertyTaxCredits propertyTaxCredits,
            BookSettlements bookSettlements,
            Ledger ledger,
            TenancyFacts tenancies,
            RentDecisions decisions,
            PostedMonths postedMonths,
            FinalBalanceTeller teller,
            FinalBalances finalBalances,
            AwaitedFinalBalances awaited,
            Parameters parameters,
            BusinessDate businessDate) {
        this.facts = facts;
        this.damageClaims = damageClaims;
        this.underOccupancyFees = underOccupancyFees;
        this.propertyTaxCredits = propertyTaxCredits;
        this.bookSettlements = bookSettlements;
        this.ledger = ledger;
        this.tenancies = tenancies;
        this.decisions = decisions;
        this.postedMonths = postedMonths;
        this.teller = teller;
        this.finalBalances = finalBalances;
        this.awaited = awaited;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    @Override
    public void booked(List<RentAccount> accounts) {
        damageClaims.book(accounts);
        underOccupancyFees.book(accounts);
        propertyTaxCredits.book(accounts);
        bookSettlements.book(accounts);
        List<UUID> tenancyIds = accounts.stream().map(RentAccount::tenancyId).toList();
        Map<UUID, LocalDate> keysReturnedOn = facts.keysReturnedOn(tenancyIds);
        Map<UUID, List<Settlement>> settlements = facts.settlements(tenancyIds);
        Map<UUID, LocalDate> signedOn = tenancies.signedOn(tenancyIds);
        Map<RentAccount, ExitInventory> departed = accounts.stream()
                .filter(account -> keysReturnedOn.containsKey(account.tenancyId()))
                .collect(Collectors.toMap(
                        account -> account,
                        account -> exitInventory(
                                signedOn.get(account.tenancyId()), keysReturnedOn.get(account.tenancyId()))));
        ledger.appendAll(departed.keySet().stream().flatMap(this::takenBack).toList());
        ledger.appendAll(departed.entrySet().stream()
                .flatMap(one ->
                        charges(one.getKey(), keysReturnedOn.get(one.getKey().tenancyId()), one.getValue()))
                .toList());
        tellFinalBalances(departed, keysReturnedOn);
        ledger.appendAll(accounts.stream()
                .flatMap(account -> settlements.getOrDefault(account.tenancyId(), List.of()).stream()
                        .filter(settlement -> !settlement.applied().isZero())
                        .map(settlement -> credit(account, settlement)))
                .toList());
    }

    /** What a taken-over household paid at entry is not told; the policy at its end decides. */
    private ExitInventory exitInventory(LocalDate signedOn, LocalDate keysReturnedOn) {
        return ExitInventory.of(parameters, signedOn == null ? keysReturnedOn : signedOn, keysReturnedOn);
    }

    /** Of those of whom it was not told yet: what it is, or what it waits for. */
    private void tellFinalBalances(Map<RentAccount, ExitInventory> departed, Map<UUID, LocalDate> keysReturnedOn) {
        Set<UUID> told = teller.told(
                departed.keySet().stream().map(RentAccount::tenancyId).toList());
        Map<RentAccount, List<Awaited>> untold = departed.entrySet().stream()
                .filter(one -> !told.contains(one.getKey().tenancyId()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> awaits(
                                one.getKey(),
                                one.getValue(),
                                keysReturnedOn.get(one.getKey().tenancyId()))));
        awaited.keep(untold);
        finalBalances.tell(untold.keySet().stream()
                .filter(account -> untold.get(account).isEmpty())
                .toList());
    }

    private Ledger.Posting credit(RentAccount account, Settlement settlement) {
        return new Ledger.Posting(
                account.rentAccountId(),
                NewEntry.credit(
                        EntryKind.deposit,
                        businessDate.notAfterToday(settlement.settledOn()),
                        settlement.applied(),
                        settlement.depositId().toString()));
    }

    private Stream<Ledger.Posting> takenBack(RentAccount account) {
        return facts.takenBack(account.tenancyId()).stream()
                .map(damage -> ledger.find(
                        account.rentAccountId(),
                        EntryKind.damage,
                        damage.damageId().toString()))
                .flatMap(Optional::stream)
                .map(line -> new Ledger.Posting(
                        account.rentAccountId(), NewEntry.reversal(line, businessDate.today(), TOLD_AGAIN)));
    }

    private Stream<Ledger.Posting> charges(RentAccount account, LocalDate keysReturnedOn, ExitInventory exitInventory) {
        LocalDate bookedOn = businessDate.notAfterToday(keysReturnedOn);
        Stream<NewEntry> damages = facts.damages(account.tenancyId()).stream()
                .map(damage -> NewEntry.charge(
                        EntryKind.damage,
                        keysReturnedOn,
                        bookedOn,
                        damage.amount(),
                        damage.damageId().toString()));
        Stream<NewEntry> inventory = exitInventory.charge().stream()
                .map(cost -> NewEntry.charge(EntryKind.exitInventory, keysReturnedOn, bookedOn, cost, EXIT));
        return Stream.concat(damages, inventory).map(line -> new Ledger.Posting(account.rentAccountId(), line));
    }

    /**
     * Every month is posted until the dwelling was used no more, the rent of each is decided, and what the exit costs is known; and at last what
     * the rent charges ask, where the policy asks an estimate of them.
     */
    private List<Awaited> awaits(RentAccount account, ExitInventory exitInventory, LocalDate keysReturnedOn) {
        TenancyPeriod tenancy = tenancies.find(account.tenancyId()).orElseThrow();
        Set<YearMonth> posted = postedMonths.of(account);
        Rents rents = decisions.of(account.tenancyId());
        Stream<Awaited> posting =
                tenancy.months().filter(month -> !posted.contains(month)).map(month -> Awaited.posting(month.atDay(1)));
        Stream<Awaited> rent = tenancy.months()
                .filter(month -> !RentDue.of(tenancy, rents, month).decided())
                .map(month -> Awaited.rentDecision(month.atDay(1)));
        List<Awaited> awaits = Stream.of(exitInventory.unknown().stream(), posting, rent)
                .flatMap(some -> some)
                .toList();
        return awaits.isEmpty() && awaitsExitCharges(account.tenancyId(), keysReturnedOn)
                ? List.of(Awaited.exitCharges(keysReturnedOn))
                : awaits;
    }

    private boolean awaitsExitCharges(UUID tenancyId, LocalDate keysReturnedOn) {
        return parameters
                        .findWord(EXIT_SETTLEMENT, keysReturnedOn)
                        .filter(word -> word.is("lastStatement"))
                        .isPresent()
                && !facts.areExitChargesDecided(tenancyId);
    }
}
