package be.huurwerk.servicekit.time;

import java.time.Instant;
import java.time.OffsetDateTime;

/** Moments as answers tell them; reads no clock. */
public final class Moments {

    private Moments() {}

    /** With the offset that Brussels had at the moment. */
    public static OffsetDateTime inBrussels(Instant moment) {
        return moment.atZone(WallClock.ZONE).toOffsetDateTime();
    }
}
