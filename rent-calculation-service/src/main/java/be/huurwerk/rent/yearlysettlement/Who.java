package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.webkit.security.Caller;

/**
 * Who drafted a settlement, or made it final.
 *
 * @param subject the person, as the token calls it; of a client that acts for itself its own id
 */
record Who(String client, String subject) {

    static Who of(Caller caller) {
        return new Who(caller.clientId(), caller.subject().orElseGet(caller::clientId));
    }

    /** Whether it is the same person, by whatever client. */
    boolean isSamePerson(Who other) {
        return subject.equals(other.subject);
    }
}
