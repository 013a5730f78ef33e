package be.huurwerk.servicekit.event;

/** Another consumer has read the partition meanwhile; this one reads on from where that one is. */
final class MovedOffsetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long position;

    MovedOffsetException(long position) {
        super("the partition is read from " + position);
        this.position = position;
    }

    long position() {
        return position;
    }
}
