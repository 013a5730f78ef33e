package be.huurwerk.gateway.route;

import be.huurwerk.gateway.BulkRoute;
import be.huurwerk.gateway.GatewayConfig;
import be.huurwerk.gateway.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How large the body of a call may be, by its route. */
@ApplicationScoped
class BodyLimits {
    private final Settings settings;
    private volatile Bulk bulk;

    BodyLimits(Settings settings) {
        this.settings = settings;
        this.bulk = Bulk.of(settings.now());
    }

    /** In bytes. */
    long of(String method, String path) {
        GatewayConfig now = settings.now();
        if (bulk.config() != now) {
            bulk = Bulk.of(now);
        }
        for (BulkRoute route : bulk.routes()) {
            if (route.matches(method, path)) {
                return now.bulkLimit().asLongValue();
            }
        }
        return now.bodyLimit().asLongValue();
    }

    private record Bulk(GatewayConfig config, List<BulkRoute> routes) {
        static Bulk of(GatewayConfig config) {
            return new Bulk(
                    config, config.bulkRoutes().stream().map(BulkRoute::of).toList());
        }
    }
}
