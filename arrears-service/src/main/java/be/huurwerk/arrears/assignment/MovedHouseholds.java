package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.liability.SharedTenants;
import be.huurwerk.arrears.posting.TenancyFacts;
import be.huurwerk.arrears.posting.TenancyPeriod;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where households live whose tenancy ended. */
@ApplicationScoped
public class MovedHouseholds {

    private final Accounts accounts;
    private final SharedTenants sharedTenants;
    private final TenancyFacts tenancies;
    private final BusinessDate businessDate;

    MovedHouseholds(Accounts accounts, SharedTenants sharedTenants, TenancyFacts tenancies, BusinessDate businessDate) {
        this.accounts = accounts;
        this.sharedTenants = sharedTenants;
        this.tenancies = tenancies;
        this.businessDate = businessDate;
    }

    /** Of each account of a tenancy that ended, the account of the only running tenancy that one of its tenants has. */
    public Map<UUID, RentAccount> of(Collection<RentAccount> of) {
        Map<UUID, Set<UUID>> others =
                sharedTenants.of(of.stream().map(RentAccount::tenancyId).toList());
        if (others.isEmpty()) {
            return Map.of();
        }
        Set<UUID> concerned = new HashSet<>(others.keySet());
        others.values().forEach(concerned::addAll);
        Map<UUID, TenancyPeriod> periods = tenancies.find(concerned);
        Map<UUID, RentAccount> running = accounts.ofTenancies(concerned).stream()
                .filter(account -> isRunning(periods.get(account.tenancyId())))
                .collect(Collectors.toMap(RentAccount::tenancyId, Function.identity()));
        Map<UUID, RentAccount> moved = new HashMap<>();
        of.stream()
                .filter(account -> hasEnded(periods.get(account.tenancyId())))
                .forEach(account -> only(others.getOrDefault(account.tenancyId(), Set.of()), running)
                        .ifPresent(now -> moved.put(account.rentAccountId(), now)));
        return moved;
    }

    private static Optional<RentAccount> only(Set<UUID> tenancyIds, Map<UUID, RentAccount> running) {
        List<RentAccount> found = tenancyIds.stream()
                .filter(running::containsKey)
                .map(running::get)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean hasEnded(TenancyPeriod period) {
        LocalDate today = businessDate.today();
        return period != null && period.end().filter(end -> end.isBefore(today)).isPresent();
    }

    private boolean isRunning(TenancyPeriod period) {
        return period != null && !hasEnded(period);
    }
}
