package be.huurwerk.tenancy.tenancy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.dwelling.Dwelling;
import be.huurwerk.tenancy.dwelling.Dwellings;
import be.huurwerk.tenancy.person.Persons;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whether a lease can be signed, and what kind of contract it is. Part of two use cases. */
@ApplicationScoped
class LeaseChecks {

    private final Dwellings dwellings;
    private final Persons persons;
    private final Tenancies tenancies;
    private final Reservations reservations;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    LeaseChecks(
            Dwellings dwellings,
            Persons persons,
            Tenancies tenancies,
            Reservations reservations,
            Parameters parameters,
            BusinessDate businessDate) {
        this.dwellings = dwellings;
        this.persons = persons;
        this.tenancies = tenancies;
        this.reservations = reservations;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * Locks the dwelling, so that until the end of the transaction nobody else lets or reserves it.
     *
     * @throws ProblemException 400 with all faults, 409 {@code dwellingAlreadyLet} when another lease has the dwelling on a day, 409
     *     {@code dwellingReserved} when a contract for it is prepared
     */
    CheckedLease check(NewTenancy lease) {
        Optional<Dwelling> dwelling = dwellings.lock(lease.dwellingId());
        Map<UUID, LocalDate> birthDates = persons.birthDatesOfRegistered(
                lease.household().stream().map(NewMember::personId).collect(Collectors.toSet()));
        Optional<Tenancy> previous = lease.previousLease()
                .flatMap(PreviousLease::tenancyId)
                .flatMap(tenancies::find)
                .filter(before -> !before.annulled());
        List<Issue> faults = new ArrayList<>(SigningRules.faults(lease, dwelling, previous));
        faults.addAll(HouseholdRules.faults(
                lease.household(), birthDates, lease.householdDay(), Majority.age(parameters, lease.householdDay())));
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        Contract contract = Contract.of(
                lease.signedOn(),
                lease.startDate(),
                lease.previousLease().filter(stated -> SigningRules.countsForTheKind(lease.household(), previous)),
                parameters);
        lease.takenOver()
                .flatMap(over -> TakeOverRules.ended(over, contract.endDate()))
                .ifPresent(fault -> {
                    throw ProblemException.badRequest(fault);
                });
        checkFree(lease, contract);
        return new CheckedLease(
                lease,
                dwelling.orElseThrow(),
                contract,
                lease.household().stream()
                        .map(member -> member.bornOn(birthDates.get(member.personId())))
                        .toList());
    }

    private void checkFree(NewTenancy lease, Contract contract) {
        tenancies
                .inDwelling(lease.dwellingId(), lease.startDate(), contract.endDate())
                .or(() -> tenancies.goesOnIn(lease.dwellingId(), businessDate.today()))
                .ifPresent(DwellingAlreadyLet::refuse);
        reservations
                .of(lease.dwellingId(), lease.startDate(), contract.endDate())
                .ifPresent(DwellingAlreadyLet::refuseReserved);
    }
}
