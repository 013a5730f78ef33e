package be.huurwerk.localstack.cli;

import be.huurwerk.localstack.suite.SuiteException;

/** The first of the five ports: 8080, or as the environment says. */
final class Ports {
    private static final int FIRST = 8080;
    private static final int LAST_BASE = 65_530;

    private Ports() {}

    static int base() {
        String set = System.getenv("HUURWERK_PORT_BASE");
        if (set == null || set.isBlank()) {
            return FIRST;
        }
        if (!set.matches("[0-9]{1,5}") || Integer.parseInt(set) < 1 || Integer.parseInt(set) > LAST_BASE) {
            throw new SuiteException("HUURWERK_PORT_BASE must be a port from 1 to " + LAST_BASE + ", not " + set);
        }
        return Integer.parseInt(set);
    }
}
