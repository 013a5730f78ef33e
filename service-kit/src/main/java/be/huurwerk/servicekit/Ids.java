package be.huurwerk.servicekit;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Ids of everything that Huurwerk stores: UUID version 7, so that a new row lands at the end of its index. */
public final class Ids {
    private Ids() {}

    /** A new id; within one process each is greater than the one before. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }
}
