package be.huurwerk.tenancy.person;

import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Replaces what is known of how a person is reached. The others are told nothing: contact data has one home. */
@ApplicationScoped
class ChangeContact {

    private final Persons persons;

    ChangeContact(Persons persons) {
        this.persons = persons;
    }

    /** @throws ProblemException 400 with all its faults; 404, 412, 428 */
    @Transactional
    public Person change(UUID personId, String ifMatch, Contact contact) {
        List<Issue> faults = contact.faults();
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        Person person = persons.lock(personId).orElseThrow(() -> UnknownPerson.problem(personId));
        ETags.require(ifMatch, person.version());
        return persons.reach(personId, contact);
    }
}
