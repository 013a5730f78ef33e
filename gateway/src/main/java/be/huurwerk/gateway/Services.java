package be.huurwerk.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.NoSuchElementException;

/** The four services, in the order of their ports, with the addresses that are configured at this moment. */
@ApplicationScoped
public class Services {
    private final Settings settings;
    private volatile Known known;

    Services(Settings settings) {
        this.settings = settings;
        this.known = new Known(settings.now(), of(settings.now()));
    }

    public List<Service> all() {
        GatewayConfig now = settings.now();
        if (known.config() != now) {
            known = new Known(now, of(now));
        }
        return known.all();
    }

    /** @throws java.util.NoSuchElementException for a name that is none of an API */
    public Service named(String api) {
        for (Service service : all()) {
            if (service.api().equals(api)) {
                return service;
            }
        }
        throw new NoSuchElementException(api);
    }

    /** @throws IllegalArgumentException which says what is wrong with the addresses */
    static List<Service> of(GatewayConfig config) {
        return List.of(
                new Service("rentCalculation", config.rentCalculationUrl()),
                new Service("deposit", config.depositUrl()),
                new Service("arrears", config.arrearsUrl()),
                new Service("tenancy", config.tenancyUrl()));
    }

    private record Known(GatewayConfig config, List<Service> all) {}
}
