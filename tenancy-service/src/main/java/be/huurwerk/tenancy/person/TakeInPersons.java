package be.huurwerk.tenancy.person;

import be.huurwerk.servicekit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Takes in many persons together under the references of the landlord's present system. Who is registered already by SSIN gets the reference;
 * the others are registered, as each would be by himself.
 */
@ApplicationScoped
public class TakeInPersons {

    private final PersonTables tables;
    private final Outbox outbox;

    TakeInPersons(PersonTables tables, Outbox outbox) {
        this.tables = tables;
        this.outbox = outbox;
    }

    /** The references that could not be given, because somebody else has them by now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> takeIn(List<StatedPerson> persons) {
        Set<UUID> registered = tables.add(persons);
        outbox.appendAll(
                PersonRegistered.TYPE,
                persons.stream()
                        .filter(person -> registered.contains(person.personId()))
                        .map(person -> new Outbox.Entry(
                                person.personId(), new PersonRegistered(person.personId(), person.birthDate())))
                        .toList());
        Map<String, PersonTables.Known> bySsin =
                tables.bySsin(persons.stream().map(StatedPerson::digits).toList());
        return tables.refer(persons, bySsin);
    }
}
