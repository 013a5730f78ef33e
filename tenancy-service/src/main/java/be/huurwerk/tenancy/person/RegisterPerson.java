package be.huurwerk.tenancy.person;

import be.huurwerk.servicekit.event.Outbox;
import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Registers a person, once per SSIN. */
@ApplicationScoped
class RegisterPerson {

    private final Persons persons;
    private final Outbox outbox;

    RegisterPerson(Persons persons, Outbox outbox) {
        this.persons = persons;
        this.outbox = outbox;
    }

    /** @throws ProblemException 409 {@code personAlreadyRegistered} with the person's address */
    @Transactional
    public Person register(NewPerson newPerson) {
        Person person = persons.add(newPerson).orElseThrow(() -> alreadyRegistered(newPerson.ssin()));
        outbox.append(
                PersonRegistered.TYPE, person.personId(), new PersonRegistered(person.personId(), person.birthDate()));
        return person;
    }

    private ProblemException alreadyRegistered(Ssin ssin) {
        String href = Hrefs.person(persons.idOf(ssin).orElseThrow()).toString();
        return ProblemException.conflict(
                        "personAlreadyRegistered",
                        new Text(
                                "A person with this SSIN is registered already: " + href,
                                "Er is al een persoon met dit INSZ geregistreerd: " + href))
                .with("href", href);
    }
}
