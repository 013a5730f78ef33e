package be.huurwerk.arrears.posting;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * Brings the rent on an account up to date with all that is known: for each posted month the difference between what is due and what was
 * booked. Whatever came, in whatever order, leads here; nothing happens while the account is not open.
 */
@ApplicationScoped
public class BookRent {

    private static final String DUE_DAY = "policy/arrears/due-day";

    private final Accounts accounts;
    private final Ledger ledger;
    private final TenancyFacts tenancies;
    private final RentDecisions decisions;
    private final PostedMonths postedMonths;
    private final Parameters parameters;
    private final BusinessDate businessDate;
    private final Instance<AfterBooking> afterwards;

    BookRent(
            Accounts accounts,
            Ledger ledger,
            TenancyFacts tenancies,
            RentDecisions decisions,
            PostedMonths postedMonths,
            Parameters parameters,
            BusinessDate businessDate,
            Instance<AfterBooking> afterwards) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.tenancies = tenancies;
        this.decisions = decisions;
        this.postedMonths = postedMonths;
        this.parameters = parameters;
        this.businessDate = businessDate;
        this.afterwards = afterwards;
    }

    /** Books the differences of all months that were posted so far. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void upToDate(UUID tenancyId, Cause cause) {
        withAccount(tenancyId, (account, tenancy) -> book(account, tenancy, cause));
    }

    /** Posts a month, from now on among those that are kept up to date; one before the tenancy's first is none of its months. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(UUID tenancyId, YearMonth month) {
        withAccount(tenancyId, (account, tenancy) -> {
            if (!month.isBefore(YearMonth.from(tenancy.start()))) {
                postedMonths.add(account, month);
                book(account, tenancy, Cause.monthlyPosting);
            }
        });
    }

    /** Once the tenancy's account is locked, no other booking of its rent is under way. */
    private void withAccount(UUID tenancyId, BiConsumer<RentAccount, TenancyPeriod> work) {
        accounts.lock(tenancyId)
                .ifPresent(account -> tenancies.find(tenancyId).ifPresent(tenancy -> {
                    work.accept(account, tenancy);
                    afterwards.forEach(next -> next.booked(account));
                }));
    }

    private void book(RentAccount account, TenancyPeriod tenancy, Cause cause) {
        Rents rents = decisions.of(account.tenancyId());
        Map<YearMonth, Euro> booked = ledger.rentByMonth(account.rentAccountId());
        LocalDate today = businessDate.today();
        for (YearMonth month : postedMonths.of(account)) {
            Euro due = RentDue.of(tenancy, rents, month).amount();
            Optional<Euro> before = Optional.ofNullable(booked.get(month));
            Difference.of(tenancy, month, due, before, cause, today, dueDay(month))
                    .ifPresent(line -> ledger.append(account.rentAccountId(), line));
        }
    }

    private int dueDay(YearMonth month) {
        return parameters.number(DUE_DAY, month.atDay(1)).intValue();
    }
}
