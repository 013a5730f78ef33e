package be.huurwerk.rent;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.calculation.TraceWords;
import be.huurwerk.rent.decision.Redecision;
import be.huurwerk.servicekit.Ids;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the law and the landlord's policy once. */
@ApplicationScoped
class RegulationBeans {

    @Produces
    @Singleton
    Parameters parameters(@ConfigProperty(name = "huurwerk.policy-dir") Optional<Path> policyDirectory) {
        return policyDirectory.map(Parameters::withPolicy).orElseGet(Parameters::shipped);
    }

    /** Reads the files when the service starts: with a faulty one it does not start at all. */
    void read(@Observes StartupEvent starting, Parameters parameters, RentCalculation calculation, TraceWords words) {
        // what is injected was made
    }

    @Produces
    @Singleton
    RentCalculation rentCalculation(Parameters parameters) {
        return new RentCalculation(parameters);
    }

    @Produces
    @Singleton
    Redecision redecision(Parameters parameters, RentCalculation calculation) {
        return new Redecision(parameters, calculation, Ids::next);
    }

    @Produces
    @Singleton
    TraceWords traceWords(Parameters parameters) {
        return new TraceWords(parameters);
    }
}
