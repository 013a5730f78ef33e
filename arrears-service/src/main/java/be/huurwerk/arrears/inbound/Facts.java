package be.huurwerk.arrears.inbound;

/** Checks what is read from an event. */
final class Facts {

    private Facts() {}

    /** @throws IllegalArgumentException naming the property, which becomes the reason why the event is parked */
    static void present(Object value, String property) {
        if (value == null) {
            throw new IllegalArgumentException("the event has no " + property);
        }
    }
}
