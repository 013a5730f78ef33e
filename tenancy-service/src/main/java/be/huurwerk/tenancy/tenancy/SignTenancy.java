package be.huurwerk.tenancy.tenancy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.dwelling.Dwelling;
import be.huurwerk.tenancy.dwelling.Dwellings;
import be.huurwerk.tenancy.person.Persons;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Signs a lease: its kind and term follow from the law of the day of signing. */
@ApplicationScoped
class SignTenancy {

    private final Dwellings dwellings;
    private final Persons persons;
    private final Tenancies tenancies;
    private final Parameters parameters;
    private final Outbox outbox;
    private final BusinessDate businessDate;

    SignTenancy(Dwellings dwellings, Persons persons, Tenancies tenancies, Parameters parameters, Outbox outbox, BusinessDate businessDate) {
        this.dwellings = dwellings;
        this.persons = persons;
        this.tenancies = tenancies;
        this.parameters = parameters;
        this.outbox = outbox;
        this.businessDate = businessDate;
    }

    /** @throws ProblemException 400 with all faults, 409 {@code dwellingAlreadyLet} when another lease has the dwelling on a day */
    @Transactional
    public Tenancy sign(NewTenancy lease) {
        Optional<Dwelling> dwelling = dwellings.lock(lease.dwellingId());
        Map<UUID, LocalDate> birthDates = birthDates(lease.household());
        Optional<Tenancy> previous = lease.previousLease()
                .flatMap(PreviousLease::tenancyId)
                .flatMap(tenancies::find)
                .filter(before -> !before.annulled());
        List<Issue> faults = faults(lease, dwelling, previous, birthDates);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        Contract contract = Contract.of(
                lease.signedOn(),
                lease.startDate(),
                lease.previousLease().filter(stated -> SigningRules.countsForTheKind(lease.household(), previous)),
                parameters);
        tenancies
                .inDwelling(lease.dwellingId(), lease.startDate(), contract.endDate())
                .or(() -> tenancies.goesOnIn(lease.dwellingId(), businessDate.today()))
                .ifPresent(DwellingAlreadyLet::refuse);
        Tenancy tenancy = tenancies.add(signed(lease, contract, birthDates));
        outbox.append(TenancySigned.TYPE, tenancy.tenancyId(), TenancySigned.of(tenancy, dwelling.get()));
        return tenancy;
    }

    private Map<UUID, LocalDate> birthDates(List<NewMember> household) {
        Set<UUID> personIds = household.stream().map(NewMember::personId).collect(Collectors.toSet());
        return persons.birthDates(personIds);
    }

    private List<Issue> faults(
            NewTenancy lease,
            Optional<Dwelling> dwelling,
            Optional<Tenancy> previous,
            Map<UUID, LocalDate> birthDates) {
        int ageOfMajority = Majority.age(parameters, lease.signedOn());
        List<Issue> faults = new ArrayList<>(SigningRules.faults(lease, dwelling, previous));
        faults.addAll(HouseholdRules.faults(lease.household(), birthDates, lease.signedOn(), ageOfMajority));
        return faults;
    }

    private static Tenancy signed(NewTenancy lease, Contract contract, Map<UUID, LocalDate> birthDates) {
        return new Tenancy(
                Ids.next(),
                lease.dwellingId(),
                lease.signedOn(),
                lease.startDate(),
                contract.kind(),
                contract.endDate(),
                Optional.empty(),
                Optional.empty(),
                false,
                HouseholdOverTime.of(household(lease, birthDates), lease.signedOn(), List.of()),
                lease.previousLease(),
                0);
    }

    private static List<Member> household(NewTenancy lease, Map<UUID, LocalDate> birthDates) {
        return lease.household().stream()
                .map(member -> member.bornOn(birthDates.get(member.personId())))
                .toList();
    }
}
