package be.huurwerk.gateway.route;

import be.huurwerk.gateway.Service;
import be.huurwerk.gateway.accesslog.AccessLog;
import be.huurwerk.gateway.rate.CallRate;
import be.huurwerk.gateway.rate.CallRates;
import be.huurwerk.webkit.problem.Problems;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Lets in who has a valid token and does not call too often; health and OpenAPI documents are open, as text and as a page. Scopes are the services' own business. */
@ApplicationScoped
class Entrance {
    private static final Set<String> OPEN = Set.of(
            "/health", "/doc/openapi", "/doc/openapi.yaml", "/doc/openapi.yml", "/doc/openapi.json", "/doc/reader");

    private final IdentityProviderManager identities;
    private final CallRates rates;
    private final KnownTokens tokens;

    Entrance(IdentityProviderManager identities, CallRates rates, KnownTokens tokens) {
        this.identities = identities;
        this.rates = rates;
        this.tokens = tokens;
    }

    void check(Service service, RoutingContext route) {
        if (isOpen(service, route)) {
            route.next();
            return;
        }
        String authorization = route.request().getHeader(HttpHeaders.AUTHORIZATION);
        Optional<String> known = tokens.client(authorization);
        if (known.isPresent()) {
            count(known.get(), route);
            return;
        }
        QuarkusHttpUser.getSecurityIdentity(route, identities)
                .subscribe()
                .with(identity -> decide(identity, authorization, route), route::fail);
    }

    private static boolean isOpen(Service service, RoutingContext route) {
        String path = route.request().path();
        boolean reads =
                route.request().method() == HttpMethod.GET || route.request().method() == HttpMethod.HEAD;
        return reads && OPEN.contains(path.substring(service.prefix().length()));
    }

    private void decide(SecurityIdentity identity, String authorization, RoutingContext route) {
        if (identity == null || identity.isAnonymous()) {
            route.fail(new UnauthorizedException());
        } else {
            tokens.remember(authorization, identity);
            count(Caller.clientId(identity), route);
        }
    }

    private void count(String client, RoutingContext route) {
        AccessLog.client(route, client);
        CallRate rate = rates.count(client);
        rate.tell(route.response());
        if (rate.exceeded()) {
            Problems.answer(route, rate.problem());
        } else {
            route.next();
        }
    }
}
