package be.huurwerk.tenancy.tenancy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.dwelling.Dwelling;
import be.huurwerk.tenancy.dwelling.Dwellings;
import be.huurwerk.tenancy.person.Persons;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is wrong with leases that are to be signed together, each by the rules of one by itself; whether a dwelling is let, signing finds. */
@ApplicationScoped
public class LeaseFaults {

    private final Dwellings dwellings;
    private final Persons persons;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    LeaseFaults(Dwellings dwellings, Persons persons, Parameters parameters, BusinessDate businessDate) {
        this.dwellings = dwellings;
        this.persons = persons;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /** The faults of each lease, in the order of the leases, none of which names a previous lease. */
    public List<List<Issue>> of(List<NewTenancy> leases) {
        if (leases.isEmpty()) {
            return List.of();
        }
        Map<UUID, Dwelling> known =
                dwellings.findAll(leases.stream().map(NewTenancy::dwellingId).collect(Collectors.toSet()));
        Set<UUID> members = leases.stream()
                .flatMap(lease -> lease.household().stream())
                .map(NewMember::personId)
                .collect(Collectors.toSet());
        Map<UUID, LocalDate> birthDates = members.isEmpty() ? Map.of() : persons.birthDatesOfRegistered(members);
        return leases.stream().map(lease -> faults(lease, known, birthDates)).toList();
    }

    private List<Issue> faults(NewTenancy lease, Map<UUID, Dwelling> known, Map<UUID, LocalDate> birthDates) {
        List<Issue> faults = new ArrayList<>(
                SigningRules.faults(lease, Optional.ofNullable(known.get(lease.dwellingId())), Optional.empty()));
        Days.yetToCome("signedOn", lease.signedOn(), businessDate.today()).ifPresent(faults::add);
        Set<UUID> members = lease.household().stream().map(NewMember::personId).collect(Collectors.toSet());
        Map<UUID, LocalDate> own = birthDates.entrySet().stream()
                .filter(person -> members.contains(person.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        faults.addAll(HouseholdRules.faults(
                lease.household(), own, lease.householdDay(), Majority.age(parameters, lease.householdDay())));
        if (faults.isEmpty()) {
            Contract contract = Contract.of(lease.signedOn(), lease.startDate(), Optional.empty(), parameters);
            lease.takenOver()
                    .flatMap(over -> TakeOverRules.ended(over, contract.endDate()))
                    .ifPresent(faults::add);
        }
        return faults;
    }
}
