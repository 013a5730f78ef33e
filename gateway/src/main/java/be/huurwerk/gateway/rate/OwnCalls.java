package be.huurwerk.gateway.rate;

import be.huurwerk.gateway.accesslog.AccessLog;
import be.huurwerk.webkit.security.Caller;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts the calls of the gateway's own resources. */
class OwnCalls {
    private final CallRates rates;
    private final Caller caller;

    OwnCalls(CallRates rates, Caller caller) {
        this.rates = rates;
        this.caller = caller;
    }

    @ServerRequestFilter
    void count(ResourceInfo resource, RoutingContext route) {
        if (resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            return;
        }
        AccessLog.client(route, caller.clientId());
        CallRate rate = rates.count(caller.clientId());
        rate.tell(route.response());
        if (rate.exceeded()) {
            throw rate.problem();
        }
    }
}
