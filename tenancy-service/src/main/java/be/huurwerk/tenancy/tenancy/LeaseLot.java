package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.dwelling.Dwelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What leases that are signed together meet: it was asked for all of them at once, and knows of each that is signed since. */
final class LeaseLot {

    private final Map<UUID, Dwelling> dwellings;
    private final Map<UUID, LocalDate> birthDates;
    private final Map<UUID, LocalDate> deaths;
    private final Set<UUID> reserved;
    private final Map<UUID, List<Tenancy>> ofDwelling = new HashMap<>();
    private final Map<UUID, List<Tenancy>> ofPerson = new HashMap<>();

    /**
     * @param birthDates of those who are registered
     * @param deaths of those who died
     * @param reserved the dwellings for which a contract is prepared
     * @param leases all of these dwellings, and those under which these members live
     */
    LeaseLot(
            Map<UUID, Dwelling> dwellings,
            Map<UUID, LocalDate> birthDates,
            Map<UUID, LocalDate> deaths,
            Set<UUID> reserved,
            List<Tenancy> leases) {
        this.dwellings = dwellings;
        this.birthDates = birthDates;
        this.deaths = deaths;
        this.reserved = reserved;
        leases.forEach(this::add);
    }

    void add(Tenancy lease) {
        ofDwelling
                .computeIfAbsent(lease.dwellingId(), none -> new ArrayList<>())
                .add(lease);
        lease.residences().stream()
                .map(stay -> stay.member().personId())
                .distinct()
                .forEach(person -> ofPerson.computeIfAbsent(person, none -> new ArrayList<>())
                        .add(lease));
    }

    Optional<Dwelling> dwelling(UUID dwellingId) {
        return Optional.ofNullable(dwellings.get(dwellingId));
    }

    boolean isReserved(UUID dwellingId) {
        return reserved.contains(dwellingId);
    }

    /** Of those members who are registered. */
    Map<UUID, LocalDate> birthDates(NewTenancy lease) {
        return lease.household().stream()
                .map(NewMember::personId)
                .filter(birthDates::containsKey)
                .distinct()
                .collect(Collectors.toMap(person -> person, birthDates::get));
    }

    /** Those members who had died by the day of which the household is stated. */
    Set<UUID> deceased(NewTenancy lease) {
        return lease.household().stream()
                .map(NewMember::personId)
                .filter(deaths::containsKey)
                .filter(person -> !deaths.get(person).isAfter(lease.householdDay()))
                .collect(Collectors.toSet());
    }

    /** That which starts first first. */
    List<Tenancy> leasesOfDwelling(UUID dwellingId) {
        return ofDwelling.getOrDefault(dwellingId, List.of()).stream()
                .sorted(Comparator.comparing(Tenancy::startDate).thenComparing(Tenancy::tenancyId))
                .toList();
    }

    /** In whose household the person is or was. */
    List<Tenancy> leasesWith(UUID personId) {
        return ofPerson.getOrDefault(personId, List.of());
    }
}
