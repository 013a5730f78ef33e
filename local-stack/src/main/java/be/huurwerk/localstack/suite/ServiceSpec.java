package be.huurwerk.localstack.suite;

import java.util.List;
import java.util.Optional;

/**
 * How a service is run.
 *
 * @param portOffset its port, counted from the first one of the suite
 * @param healthPath where it says whether it is ready
 * @param address    the variable in which the gateway reads its address; empty for the gateway itself
 * @param program    the arguments after {@code java}
 */
public record ServiceSpec(
        String name,
        int portOffset,
        Optional<String> database,
        String healthPath,
        Optional<String> address,
        List<String> program) {

    /** The same under another name, as a replica has. */
    ServiceSpec named(String other) {
        return new ServiceSpec(other, portOffset, database, healthPath, address, program);
    }
}
