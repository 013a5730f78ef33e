package be.huurwerk.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The four services, in the order of their ports. */
@ApplicationScoped
public class Services {
    private final List<Service> all;

    Services(GatewayConfig config) {
        this.all = List.of(
                new Service("rentCalculation", config.rentCalculationUrl()),
                new Service("deposit", config.depositUrl()),
                new Service("arrears", config.arrearsUrl()),
                new Service("tenancy", config.tenancyUrl()));
    }

    public List<Service> all() {
        return all;
    }

    /** @throws java.util.NoSuchElementException for a name that is none of an API */
    public Service named(String api) {
        return all.stream()
                .filter(service -> service.api().equals(api))
                .findFirst()
                .orElseThrow();
    }
}
