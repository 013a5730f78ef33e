package be.huurwerk.tenancy.tenancy;

import be.huurwerk.tenancy.person.Persons;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes rows into tenancies, whose persons' birth dates lie elsewhere. */
@ApplicationScoped
class TenancyReading {

    private final Persons persons;

    TenancyReading(Persons persons) {
        this.persons = persons;
    }

    Tenancy of(TenancyEntity row) {
        return of(List.of(row)).get(0);
    }

    List<Tenancy> of(List<TenancyEntity> rows) {
        Set<UUID> personIds = rows.stream()
                .flatMap(row -> row.residences.stream())
                .map(residence -> residence.member.personId)
                .collect(Collectors.toSet());
        Map<UUID, LocalDate> birthDates = personIds.isEmpty() ? Map.of() : persons.birthDates(personIds);
        return rows.stream().map(row -> row.toTenancy(birthDates)).toList();
    }
}
