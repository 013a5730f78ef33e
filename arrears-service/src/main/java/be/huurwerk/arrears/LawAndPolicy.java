package be.huurwerk.arrears;

import be.huurwerk.regulation.parameter.Parameters;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The dated figures of law and policy, read once. */
@Singleton
class LawAndPolicy {

    /** Reads the files when the service starts: with a faulty one it does not start at all. */
    void read(@Observes StartupEvent starting, Parameters parameters) {
        // what is injected was made
    }

    @Produces
    @Singleton
    Parameters parameters(@ConfigProperty(name = "huurwerk.policy-dir") Optional<String> policyDirectory) {
        return policyDirectory
                .filter(directory -> !directory.isBlank())
                .map(directory -> Parameters.withPolicy(Path.of(directory)))
                .orElseGet(Parameters::shipped);
    }
}
