package be.huurwerk.webkit.telemetry;

import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every metric of a process has: the API that it serves, and routes instead of addresses. */
@Singleton
class MetricFilters {

    @Produces
    @Singleton
    MeterFilter api(@ConfigProperty(name = "huurwerk.api") String api) {
        return MeterFilter.commonTags(Tags.of("api", api));
    }

    @Produces
    @Singleton
    MeterFilter routes() {
        return new RouteLabels();
    }
}
