package be.huurwerk.testsupport;

import java.util.ArrayList;
import java.util.List;

/** What a gate found, told all at once. */
final class Findings {

    private final String gate;
    private final List<String> found = new ArrayList<>();
    private int checks;

    Findings(String gate) {
        this.gate = gate;
    }

    void check(boolean holds, String finding, Object... details) {
        checks++;
        if (!holds) {
            found.add(String.format(finding, details));
        }
    }

    void add(String finding, Object... details) {
        check(false, finding, details);
    }

    /** Fails with every finding; fails too when nothing was checked at all, since such a gate proves nothing. */
    void failIfAny() {
        if (checks == 0) {
            throw new AssertionError(gate + ": nothing to check");
        }
        if (!found.isEmpty()) {
            throw new AssertionError(gate + ": " + found.size() + " of " + checks + " checks failed\n  - "
                    + String.join("\n  - ", found));
        }
    }
}
