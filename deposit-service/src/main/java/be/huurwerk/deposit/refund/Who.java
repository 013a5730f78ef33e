package be.huurwerk.deposit.refund;

import be.huurwerk.webkit.security.Caller;

/**
 * Who decided something.
 *
 * @param subject the person, as the token calls it; of a client that acts for itself its own id
 */
record Who(String client, String subject) {

    static Who of(Caller caller) {
        return new Who(caller.clientId(), caller.subject().orElseGet(caller::clientId));
    }
}
