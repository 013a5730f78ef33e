package be.huurwerk.arrears.assignment;

import be.huurwerk.webkit.security.Caller;

/**
 * Who decided something.
 *
 * @param subject the person, as the token calls it; of a client that acts for itself its own id
 */
public record Who(String client, String subject) {

    /** Whether it is the same person, by whatever client: of two who decide, the second has to be another. */
    public boolean isSamePerson(Who other) {
        return subject.equals(other.subject);
    }

    public static Who of(Caller caller) {
        return new Who(caller.clientId(), caller.subject().orElseGet(caller::clientId));
    }
}
