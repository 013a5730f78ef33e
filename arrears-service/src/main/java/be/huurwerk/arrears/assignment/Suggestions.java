package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.account.RentAccount;
import be.huurwerk.arrears.bankstatement.DepositTarget;
import be.huurwerk.arrears.bankstatement.Deposits;
import be.huurwerk.regulation.money.Euro;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What movements may be for, of many of them in a handful of statements. */
@ApplicationScoped
class Suggestions {

    private final Accounts accounts;
    private final Deposits deposits;
    private final LearnedAccounts learnedAccounts;
    private final OpenAmounts openAmounts;
    private final MovedHouseholds movedHouseholds;

    Suggestions(
            Accounts accounts,
            Deposits deposits,
            LearnedAccounts learnedAccounts,
            OpenAmounts openAmounts,
            MovedHouseholds movedHouseholds) {
        this.accounts = accounts;
        this.deposits = deposits;
        this.learnedAccounts = learnedAccounts;
        this.openAmounts = openAmounts;
        this.movedHouseholds = movedHouseholds;
    }

    /**
     * What may be shown of a suggestion.
     *
     * @param balance what is open on a rent account; of a deposit zero, which is another service's to say
     */
    record Shown(Suggestion suggestion, UUID tenancyId, Euro balance) {}

    /** Of movements with which somebody may have paid something; of others nothing is suggested. */
    Map<UUID, List<Shown>> of(Collection<Movement> movements) {
        return of(movements, Map.of());
    }

    /** @param named the targets of households that bear the name of the payer, by the movement */
    Map<UUID, List<Shown>> of(Collection<Movement> movements, Map<UUID, Set<Target>> named) {
        List<Movement> payments = movements.stream().filter(Movement::payment).toList();
        if (payments.isEmpty()) {
            return Map.of();
        }
        Map<String, Target> communications = communications(payments);
        Map<String, List<Target>> learned = learnedAccounts.of(payments.stream()
                .flatMap(movement -> movement.counterpartyAccount().stream())
                .toList());
        Map<Euro, List<Target>> amounts =
                openAmounts.having(payments.stream().map(Movement::open).toList());
        Set<Target> found = new HashSet<>(communications.values());
        named.values().forEach(found::addAll);
        Stream.concat(learned.values().stream(), amounts.values().stream()).forEach(found::addAll);
        Map<Target, RentAccount> rentAccounts = rentAccounts(found);
        Map<Target, Target> moved = new HashMap<>();
        movedHouseholds.of(rentAccounts.values()).forEach((ended, now) -> {
            Target target = Target.rentAccount(now.rentAccountId());
            moved.put(Target.rentAccount(ended), target);
            rentAccounts.put(target, now);
        });
        Leads leads = new Leads(
                communications,
                learned,
                amounts,
                openAmounts.of(rentAccounts.keySet().stream().map(Target::id).toList()),
                moved,
                named);
        Map<Target, UUID> tenancies = tenancies(rentAccounts, found);
        return payments.stream()
                .collect(Collectors.toMap(
                        Movement::movementId,
                        movement -> leads.suggestions(movement).stream()
                                .map(one -> new Shown(one, tenancies.get(one.target()), leads.balance(one.target())))
                                .toList()));
    }

    private Map<String, Target> communications(List<Movement> payments) {
        String[] digits = payments.stream()
                .flatMap(movement -> Leads.Typed.in(movement).digits())
                .distinct()
                .toArray(String[]::new);
        Map<String, Target> found = new HashMap<>();
        accounts.byCommunication(digits)
                .forEach(account -> found.put(
                        account.structuredCommunication().digits(), Target.rentAccount(account.rentAccountId())));
        deposits.byCommunication(digits)
                .forEach((communication, deposit) -> found.put(communication, Target.deposit(deposit.depositId())));
        return found;
    }

    private Map<Target, RentAccount> rentAccounts(Set<Target> targets) {
        return accounts
                .find(targets.stream()
                        .filter(Target::isRentAccount)
                        .map(Target::id)
                        .toList())
                .stream()
                .collect(Collectors.toMap(account -> Target.rentAccount(account.rentAccountId()), account -> account));
    }

    private Map<Target, UUID> tenancies(Map<Target, RentAccount> rentAccounts, Set<Target> targets) {
        Map<Target, UUID> tenancies = new HashMap<>();
        rentAccounts.forEach((target, account) -> tenancies.put(target, account.tenancyId()));
        Collection<DepositTarget> known = deposits.find(targets.stream()
                        .filter(target -> !target.isRentAccount())
                        .map(Target::id)
                        .toList())
                .values();
        known.forEach(deposit -> tenancies.put(Target.deposit(deposit.depositId()), deposit.tenancyId()));
        return tenancies;
    }
}
