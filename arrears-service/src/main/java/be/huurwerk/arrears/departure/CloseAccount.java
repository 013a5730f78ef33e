package be.huurwerk.arrears.departure;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.damageclaim.DamageClaims;
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

/** What the end of a tenancy brings on its account: charges of the departure, the final balance, and what the deposit paid of it. */
@ApplicationScoped
class CloseAccount implements AfterBooking {

    private static final String EXIT = "exit";

    private final DepartureFacts facts;
    private final DamageClaims damageClaims;
    private final UnderOccupancyFees underOccupancyFees;
    private final Ledger ledger;
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
        this.tenancies = tenancies;
        this.decisions = decisions;
        this.postedMonths = postedMonths;
        this.teller = teller;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    @Override
    public void booked(RentAccount account) {
        damageClaims.book(account);
        underOccupancyFees.book(account);
        facts.keysReturnedOn(account.tenancyId()).ifPresent(keysReturnedOn -> {
            charge(account, keysReturnedOn);
            if (isComplete(account)) {
                teller.tell(account, FinalBalance.of(Standing.of(ledger.entries(account.rentAccountId()))));
            }
        });
        for (DepartureFacts.Settlement settlement : facts.settlements(account.tenancyId())) {
            if (!settlement.applied().isZero()) {
                ledger.append(
                        account.rentAccountId(),
                        NewEntry.credit(
                                EntryKind.deposit,
                                notAfterToday(settlement.settledOn()),
                                settlement.applied(),
                                settlement.depositId().toString()));
            }
        }
    }

    private void charge(RentAccount account, LocalDate keysReturnedOn) {
        LocalDate bookedOn = notAfterToday(keysReturnedOn);
        for (DepartureFacts.Damage damage : facts.damages(account.tenancyId())) {
            ledger.append(
                    account.rentAccountId(),
                    NewEntry.charge(
                            EntryKind.damage,
                            keysReturnedOn,
                            bookedOn,
                            damage.amount(),
                            damage.damageId().toString()));
        }
        ExitInventory.charge(parameters, keysReturnedOn)
                .ifPresent(cost -> ledger.append(
                        account.rentAccountId(),
                        NewEntry.charge(EntryKind.exitInventory, keysReturnedOn, bookedOn, cost, EXIT)));
    }

    /** The last month is posted, and its rent is decided. */
    private boolean isComplete(RentAccount account) {
        TenancyPeriod tenancy = tenancies.find(account.tenancyId()).orElseThrow();
        YearMonth last = YearMonth.from(tenancy.end().orElseThrow());
        return postedMonths.of(account).contains(last)
                && RentDue.of(tenancy, decisions.of(account.tenancyId()), last).decided();
    }

    private LocalDate notAfterToday(LocalDate day) {
        LocalDate today = businessDate.today();
        return day.isAfter(today) ? today : day;
    }
}
