package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.payername.HouseholdNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a payment may be for by the name of its payer: of one movement that somebody looks at, and never of a list. */
@ApplicationScoped
class NamedTargets {

    private final Suggestions suggestions;
    private final HouseholdNames names;
    private final Accounts accounts;

    NamedTargets(Suggestions suggestions, HouseholdNames names, Accounts accounts) {
        this.suggestions = suggestions;
        this.names = names;
        this.accounts = accounts;
    }

    /** Empty while the names can't be had; nothing is named of what is no payment, or whose payer the bank does not name. */
    Optional<Set<Target>> of(Movement movement) {
        if (!movement.payment() || movement.counterpartyName().isEmpty()) {
            return Optional.of(Set.of());
        }
        List<Suggestions.Shown> plain =
                suggestions.of(List.of(movement)).getOrDefault(movement.movementId(), List.of());
        Set<UUID> candidates = plain.stream().map(Suggestions.Shown::tenancyId).collect(Collectors.toSet());
        return names.ofPayer(movement.counterpartyName().get(), candidates).map(tenancies -> targets(tenancies, plain));
    }

    private Set<Target> targets(Set<UUID> tenancies, List<Suggestions.Shown> plain) {
        Set<Target> targets = new HashSet<>();
        plain.stream()
                .filter(shown -> tenancies.contains(shown.tenancyId()))
                .forEach(shown -> targets.add(shown.suggestion().target()));
        accounts.ofTenancies(tenancies).forEach(account -> targets.add(Target.rentAccount(account.rentAccountId())));
        return targets;
    }
}
