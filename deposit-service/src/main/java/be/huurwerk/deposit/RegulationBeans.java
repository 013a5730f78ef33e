package be.huurwerk.deposit;

import be.huurwerk.deposit.quote.QuoteDeposit;
import be.huurwerk.regulation.parameter.Parameters;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Law and policy, read once. */
@Singleton
class RegulationBeans {

    /** Reads the files when the service starts: with a faulty one it does not start at all. */
    void read(@Observes StartupEvent starting, Parameters parameters) {
        // what is injected was made
    }

    @Produces
    @Singleton
    Parameters parameters(@ConfigProperty(name = "huurwerk.policy-dir") Optional<Path> policy) {
        return policy.map(Parameters::withPolicy).orElseGet(Parameters::shipped);
    }

    @Produces
    @Singleton
    QuoteDeposit quoteDeposit(Parameters parameters) {
        return new QuoteDeposit(parameters);
    }
}
