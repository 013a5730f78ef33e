package be.huurwerk.arrears.posting;

import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.chargeadvance.Advances;
import be.huurwerk.arrears.chargeadvance.ChargeAdvances;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/** What is known of the tenancies of many accounts, in a handful of statements. */
@ApplicationScoped
class PostingFacts {

    private final TenancyFacts tenancies;
    private final RentDecisions decisions;
    private final ChargeAdvances advances;
    private final PostedMonths postedMonths;

    PostingFacts(TenancyFacts tenancies, RentDecisions decisions, ChargeAdvances advances, PostedMonths postedMonths) {
        this.tenancies = tenancies;
        this.decisions = decisions;
        this.advances = advances;
        this.postedMonths = postedMonths;
    }

    /**
     * An account and its tenancy.
     *
     * @param posted the months that are kept up to date, as far as they were asked for, each with the day on which it was posted first
     */
    record Facts(
            RentAccount account,
            TenancyPeriod tenancy,
            Rents rents,
            Advances advances,
            SortedMap<YearMonth, LocalDate> posted) {

        /** The month where the tenancy has it, and of the others those in which time alone changes what is due. */
        Set<YearMonth> monthsOf(YearMonth month, LocalDate today) {
            SortedSet<YearMonth> months = new TreeSet<>();
            if (tenancy.isUsedAfterEnd(today)) {
                months.addAll(posted.tailMap(YearMonth.from(tenancy.end().orElseThrow()))
                        .keySet());
            }
            if (has(month)) {
                months.add(month);
            }
            return months;
        }

        /** A month before the tenancy's first is none of its months. */
        boolean has(YearMonth month) {
            return !month.isBefore(YearMonth.from(tenancy.start()));
        }
    }

    /** Of the accounts whose contract is known, with all their posted months. */
    List<Facts> of(List<RentAccount> accounts) {
        return of(accounts, tenancy -> true);
    }

    /** For the posting of a month: with the posted months of those of which time alone changes what is due. */
    List<Facts> forPosting(List<RentAccount> accounts, LocalDate today) {
        return of(accounts, tenancy -> tenancy.isUsedAfterEnd(today));
    }

    private List<Facts> of(List<RentAccount> accounts, Predicate<TenancyPeriod> withMonths) {
        List<UUID> tenancyIds = accounts.stream().map(RentAccount::tenancyId).toList();
        Map<UUID, TenancyPeriod> periods = tenancies.find(tenancyIds);
        Map<UUID, Rents> rents = decisions.of(tenancyIds);
        Map<UUID, Advances> paidAhead = advances.of(tenancyIds);
        Map<UUID, SortedMap<YearMonth, LocalDate>> posted = postedMonths.of(accounts.stream()
                .filter(account -> Optional.ofNullable(periods.get(account.tenancyId()))
                        .filter(withMonths)
                        .isPresent())
                .toList());
        return accounts.stream()
                .filter(account -> periods.containsKey(account.tenancyId()))
                .map(account -> new Facts(
                        account,
                        periods.get(account.tenancyId()),
                        Optional.ofNullable(rents.get(account.tenancyId())).orElse(Rents.NONE),
                        paidAhead.getOrDefault(account.tenancyId(), Advances.NONE),
                        posted.getOrDefault(account.rentAccountId(), Collections.emptySortedMap())))
                .toList();
    }
}
