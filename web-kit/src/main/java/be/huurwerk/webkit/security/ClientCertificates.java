package be.huurwerk.webkit.security;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether who connects over TLS must show a certificate that is trusted. The framework lets only a build decide it; an installation decides it here. */
@ApplicationScoped
class ClientCertificates implements HttpServerOptionsCustomizer {
    private final ClientAuth wanted;

    ClientCertificates(@ConfigProperty(name = "huurwerk.tls.client-certificates") ClientAuth wanted) {
        this.wanted = wanted;
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setClientAuth(wanted);
    }
}
