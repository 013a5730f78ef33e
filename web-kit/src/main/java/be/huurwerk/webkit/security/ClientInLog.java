package be.huurwerk.webkit.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Puts the caller's client id into the log context, for the calls that need a token. */
class ClientInLog {
    private final Caller caller;

    ClientInLog(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    void remember(ResourceInfo resource) {
        if (!resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            MDC.put("client", caller.clientId());
        }
    }
}
