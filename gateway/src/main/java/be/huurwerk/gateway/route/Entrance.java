package be.huurwerk.gateway.route;

import be.huurwerk.gateway.Service;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Lets in who has a valid token; health and OpenAPI documents are open. Scopes are the services' own business. */
@ApplicationScoped
class Entrance {
    private static final Set<String> OPEN =
            Set.of("/health", "/doc/openapi", "/doc/openapi.yaml", "/doc/openapi.yml", "/doc/openapi.json");

    private final IdentityProviderManager identities;

    Entrance(IdentityProviderManager identities) {
        this.identities = identities;
    }

    void check(Service service, RoutingContext route) {
        if (isOpen(service, route)) {
            route.next();
            return;
        }
        QuarkusHttpUser.getSecurityIdentity(route, identities)
                .subscribe()
                .with(identity -> decide(identity, route), route::fail);
    }

    private static boolean isOpen(Service service, RoutingContext route) {
        String path = route.request().path();
        boolean reads =
                route.request().method() == HttpMethod.GET || route.request().method() == HttpMethod.HEAD;
        return reads && OPEN.contains(path.substring(service.prefix().length()));
    }

    private static void decide(SecurityIdentity identity, RoutingContext route) {
        if (identity == null || identity.isAnonymous()) {
            route.fail(new UnauthorizedException());
        } else {
            route.next();
        }
    }
}
