package be.huurwerk.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services are, and how long the gateway waits for them. */
@ConfigMapping(prefix = "huurwerk.gateway")
public interface GatewayConfig {

    /** The address of rent-calculation-service, scheme, host and port. */
    URI rentCalculationUrl();

    /** The address of deposit-service. */
    URI depositUrl();

    /** The address of arrears-service. */
    URI arrearsUrl();

    /** The address of tenancy-service. */
    URI tenancyUrl();

    /** Where tokens come from, as clients see it. */
    URI issuer();

    /** How long to wait for a connection before a service counts as away. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a service may be silent before the gateway gives up on its answer. */
    @WithDefault("60s")
    Duration answerTimeout();

    /** How long a service may take to tell its health. */
    @WithDefault("1500ms")
    Duration healthTimeout();

    /** Connections to one service at most; more calls than that wait. */
    @WithDefault("64")
    int connections();

    /** Calls that may wait for a connection to one service; more are refused. */
    @WithDefault("512")
    int waiting();
}
