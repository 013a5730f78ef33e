package be.huurwerk.benchmarks.charges;

import java.util.UUID;

/** Ids of what the benchmark puts: those of one kind lie together and in order, as version 7 has them. */
final class Keyed {

    static final int BUILDING = 1;
    static final int READING = 2;
    static final int COST = 16;
    static final int KEY = 64;

    private static final long VERSION_7 = 0x0186_0000_0000_7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Keyed() {}

    static UUID id(int kind, int number) {
        return new UUID(VERSION_7 + ((long) number << 16), VARIANT | (long) kind << 40 | number);
    }

    /** Whether the building has communal heating and meters: one in two has. */
    static boolean isHeated(int building) {
        return building % 2 == 0;
    }
}
