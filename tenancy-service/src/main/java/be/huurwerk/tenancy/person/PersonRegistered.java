package be.huurwerk.tenancy.person;

import java.time.LocalDate;
import java.util.UUID;

/** What the others may know of a new person: neither name nor SSIN. */
record PersonRegistered(UUID personId, LocalDate birthDate) {

    static final String TYPE = "persons.notify.registered";
}
