package be.huurwerk.gateway.route;

import be.huurwerk.gateway.Service;
import be.huurwerk.gateway.rate.CallRate;
import be.huurwerk.gateway.rate.CallRates;
import be.huurwerk.webkit.problem.Problems;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Lets in who has a valid token and does not call too often; health and OpenAPI documents are open. Scopes are the services' own business. */
@ApplicationScoped
class Entrance {
    private static final Set<String> OPEN =
            Set.of("/health", "/doc/openapi", "/doc/openapi.yaml", "/doc/openapi.yml", "/doc/openapi.json");

    private final IdentityProviderManager identities;
    private final CallRates rates;

    Entrance(IdentityProviderManager identities, CallRates rates) {
        this.identities = identities;
        this.rates = rates;
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

    private void decide(SecurityIdentity identity, RoutingContext route) {
        if (identity == null || identity.isAnonymous()) {
            route.fail(new UnauthorizedException());
        } else {
            pass(rates.count(Caller.clientId(identity)), route);
        }
    }

    private static void pass(CallRate rate, RoutingContext route) {
        route.addHeadersEndHandler(end -> rate.headers().forEach(route.response()::putHeader));
        if (rate.exceeded()) {
            Problems.answer(route, rate.problem());
        } else {
            route.next();
        }
    }
}
