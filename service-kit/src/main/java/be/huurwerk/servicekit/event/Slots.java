package be.huurwerk.servicekit.event;

import java.util.UUID;

/** The outbox is relayed in twelve slots, so that replicas share the work and a subject has one relay at a time. */
final class Slots {
    static final int COUNT = 12;

    private Slots() {}

    /** The hash of a UUID is specified, the same in every JVM. */
    static int of(UUID subject) {
        return Math.floorMod(subject.hashCode(), COUNT);
    }
}
