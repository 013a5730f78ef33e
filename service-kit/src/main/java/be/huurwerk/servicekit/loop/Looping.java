package be.huurwerk.servicekit.loop;

import java.util.stream.Stream;

/** A bean that has loops of this replica: what they tell of themselves is told of the replica. */
public interface Looping {

    /** All of them, started or not, always the same. */
    Stream<Loop> loops();
}
