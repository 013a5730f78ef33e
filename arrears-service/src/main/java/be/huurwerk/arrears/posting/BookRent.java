package be.huurwerk.arrears.posting;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.posting.PostingFacts.Facts;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings what is posted by the month up to date with all that is known: for each posted month the difference between what is due and what was
 * booked. Whatever came, in whatever order, leads here; nothing happens while the account is not open.
 */
@ApplicationScoped
public class BookRent {

    /** The days that are given for what a month turns out to cost more. */
    public static final String RISE_DAYS = "policy/arrears/rise-due-days";

    private static final String DUE_DAY = "policy/arrears/due-day";
    private static final String INDEMNITY = "policy/arrears/occupation-indemnity";

    private final Accounts accounts;
    private final Ledger ledger;
    private final PostingFacts facts;
    private final PostedMonths postedMonths;
    private final Parameters parameters;
    private final BusinessDate businessDate;
    private final Instance<AfterBooking> afterwards;

    BookRent(
            Accounts accounts,
            Ledger ledger,
            PostingFacts facts,
            PostedMonths postedMonths,
            Parameters parameters,
            BusinessDate businessDate,
            Instance<AfterBooking> afterwards) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.facts = facts;
        this.postedMonths = postedMonths;
        this.parameters = parameters;
        this.businessDate = businessDate;
        this.afterwards = afterwards;
    }

    /** Books the differences of all months that were posted so far. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void upToDate(UUID tenancyId, Cause cause) {
        book(facts.of(accounts.lockAll(List.of(tenancyId))), one -> one.posted().keySet(), cause);
    }

    /** As {@link #postAll}, for one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(UUID tenancyId, YearMonth month) {
        postAll(List.of(tenancyId), month);
    }

    /**
     * Posts a month, from now on among those that are kept up to date; one before the tenancy's first is none of its months. What was posted
     * before is up to date already, but for what the passing of time makes due.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void postAll(Collection<UUID> tenancyIds, YearMonth month) {
        LocalDate today = businessDate.today();
        List<Facts> known = facts.forPosting(accounts.lockAll(tenancyIds), today);
        postedMonths.add(
                known.stream().filter(one -> one.has(month)).map(Facts::account).toList(), month, today);
        book(known, one -> one.monthsOf(month, today), Cause.monthlyPosting);
    }

    /** Once a tenancy's account is locked, no other booking on it is under way. */
    private void book(List<Facts> known, Function<Facts, Set<YearMonth>> monthsOf, Cause cause) {
        if (known.isEmpty()) {
            return;
        }
        List<RentAccount> booked = known.stream().map(Facts::account).toList();
        Set<YearMonth> months = known.stream()
                .flatMap(one -> monthsOf.apply(one).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Map<YearMonth, Integer> dueDays = months.stream().collect(Collectors.toMap(month -> month, this::dueDay));
        LocalDate today = businessDate.today();
        Map<UUID, SortedMap<YearMonth, LocalDate>> posted =
                known.stream().collect(Collectors.toMap(one -> one.account().rentAccountId(), Facts::posted));
        MonthlyLines lines = new MonthlyLines(
                ledger.booked(booked.stream().map(RentAccount::rentAccountId).toList(), months),
                debt -> cause != Cause.monthlyPosting
                        && posted.get(debt.rentAccountId())
                                .getOrDefault(debt.month(), today)
                                .isBefore(today),
                cause,
                today,
                dueDays::get,
                parameters.number(RISE_DAYS, today).intValue(),
                end -> parameters.word(INDEMNITY, end).is("rentAndAdvance"));
        List<Ledger.Posting> postings = new ArrayList<>();
        for (Facts one : known) {
            UUID rentAccountId = one.account().rentAccountId();
            for (YearMonth month : monthsOf.apply(one)) {
                lines.of(rentAccountId, one.tenancy(), one.rents(), one.advances(), month)
                        .forEach(line -> postings.add(new Ledger.Posting(rentAccountId, line)));
            }
        }
        ledger.appendAll(postings);
        afterwards.forEach(next -> next.booked(booked));
    }

    private int dueDay(YearMonth month) {
        return parameters.number(DUE_DAY, month.atDay(1)).intValue();
    }
}
