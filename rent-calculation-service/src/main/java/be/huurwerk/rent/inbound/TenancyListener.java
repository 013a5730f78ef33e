package be.huurwerk.rent.inbound;

import be.huurwerk.rent.decision.FirstRent;
import be.huurwerk.rent.household.SignedTenancies;
import be.huurwerk.rent.household.SignedTenancy;
import be.huurwerk.rent.income.Persons;
import be.huurwerk.servicekit.event.EventListener;
import be.huurwerk.servicekit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** Hears of persons and tenancies. */
@ApplicationScoped
class TenancyListener implements EventListener {

    private final Persons persons;
    private final SignedTenancies tenancies;
    private final FirstRent firstRent;

    TenancyListener(Persons persons, SignedTenancies tenancies, FirstRent firstRent) {
        this.persons = persons;
        this.tenancies = tenancies;
        this.firstRent = firstRent;
    }

    record PersonRegistered(UUID personId, LocalDate birthDate) {
        PersonRegistered {
            Objects.requireNonNull(personId, "personId");
            Objects.requireNonNull(birthDate, "birthDate");
        }
    }

    @Override
    public String name() {
        return "tenancy";
    }

    @Override
    public String topic() {
        return "huurwerk.tenancy.v1";
    }

    @Override
    public void on(ReceivedEvent event) {
        if (event.type().equals("persons.notify.registered")) {
            PersonRegistered person = event.data(PersonRegistered.class);
            persons.keep(person.personId(), person.birthDate());
        } else if (event.type().equals("tenancies.notify.signed")) {
            signed(event);
        }
    }

    private void signed(ReceivedEvent event) {
        SignedTenancy tenancy = event.data(SignedTenancy.class);
        tenancy.household().stream()
                .sorted((one, other) -> one.personId().compareTo(other.personId()))
                .forEach(member -> persons.keep(member.personId(), member.birthDate()));
        persons.lock(tenancy.personIds());
        tenancies.keep(tenancy, event.data());
        firstRent.decideIfReady(tenancy.tenancyId());
    }
}
