package be.huurwerk.arrears.dunning;

import be.huurwerk.regulation.parameter.Parameters;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Reads the ladders that the landlord follows when the service starts: with a faulty one it does not start at all. */
@ApplicationScoped
class LadderCheck {

    void read(@Observes StartupEvent starting, Parameters parameters) {
        Ladders.followed(parameters).toList();
    }
}
