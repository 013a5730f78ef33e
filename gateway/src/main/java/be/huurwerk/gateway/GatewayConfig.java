package be.huurwerk.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Where the services are, and how long the gateway waits for them. */
@ConfigMapping(prefix = "huurwerk.gateway")
public interface GatewayConfig {

    /**
     * Where the replicas of rent-calculation-service are, separated by commas: scheme, host and port of each; or {@code http+dns://name:port} for
     * all addresses of a name. See {@link Service}.
     */
    List<URI> rentCalculationUrl();

    /** Where the replicas of deposit-service are. */
    List<URI> depositUrl();

    /** Where the replicas of arrears-service are. */
    List<URI> arrearsUrl();

    /** Where the replicas of tenancy-service are. */
    List<URI> tenancyUrl();

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

    /** Connections to one replica at most; more calls than that wait. */
    @WithDefault("64")
    int connections();

    /** Calls that may wait for a connection to one replica; more are refused. */
    @WithDefault("512")
    int waiting();

    /** How long a replica that could not be connected to is asked only where there is no other. */
    @WithDefault("5s")
    Duration replicaRest();

    /** After as many calls in a row that a service left unanswered, the next ones are refused at once. */
    @WithDefault("10")
    int silentCalls();

    /** How long they are refused, before one of them is passed on again. */
    @WithDefault("5s")
    Duration silenceRest();

    /** How many calls a client may make in {@link #callsWindow}; they come back evenly. Each replica of the gateway counts for itself. */
    @WithDefault("20000")
    long calls();

    /** The same for single clients, by client id. */
    Map<String, Long> callsOf();

    /** The time for which {@link #calls} are. */
    @WithDefault("10s")
    Duration callsWindow();
}
