package be.huurwerk.rent.allocationkey;

import be.huurwerk.regulation.parameter.Parameters;
import java.util.List;

/** The keys of a building for which none was decided. */
public final class PolicyKeys {

    private PolicyKeys() {}

    public static KeyBook of(Parameters parameters) {
        return new KeyBook(List.of(), parameters);
    }
}
