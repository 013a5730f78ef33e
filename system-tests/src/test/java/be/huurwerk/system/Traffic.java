package be.huurwerk.system;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What passed between the tests and the gateway, kept for the privacy scan: every address, and every problem. */
final class Traffic {

    private static final Collection<String> ADDRESSES = new ConcurrentLinkedQueue<>();
    private static final Collection<String> PROBLEMS = new ConcurrentLinkedQueue<>();

    private Traffic() {}

    static void keep(String address, Answer answer) {
        ADDRESSES.add(address);
        answer.headers().firstValue("Location").ifPresent(ADDRESSES::add);
        if (answer.isProblem()) {
            PROBLEMS.add(answer.text());
        }
    }

    static Collection<String> addresses() {
        return ADDRESSES;
    }

    static Collection<String> problems() {
        return PROBLEMS;
    }
}
