package be.huurwerk.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the services are, how long the gateway waits for them, and how much it takes of a client. Those marked <i>live</i> may change while it
 * runs, by the file that {@link #file} names; see {@link Settings}.
 */
@ConfigMapping(prefix = "huurwerk.gateway")
public interface GatewayConfig {

    /**
     * Where the replicas of rent-calculation-service are, separated by commas: scheme, host and port of each; or {@code http+dns://name:port} for
     * all addresses of a name. See {@link Service}. Live, as those of the others are.
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

    /** How long to wait for a connection before a service counts as away. Live. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** How long a service may be silent before the gateway gives up on its answer. Live. */
    @WithDefault("60s")
    Duration answerTimeout();

    /**
     * How long a service may take for its part of what the gateway puts together itself: the file of a tenancy, what is kept about a person, the
     * business date. One that takes longer is told as missing. Live.
     */
    @WithDefault("8s")
    Duration partTimeout();

    /** How long a service may take to tell its health. */
    @WithDefault("1500ms")
    Duration healthTimeout();

    /** Connections to one replica at most; more calls than that wait. */
    @WithDefault("64")
    int connections();

    /** Calls that may wait for a connection to one replica; more are refused. */
    @WithDefault("512")
    int waiting();

    /** How long a replica that could not be connected to is asked only where there is no other. Live. */
    @WithDefault("5s")
    Duration replicaRest();

    /** After as many calls in a row that a service left unanswered, the next ones are refused at once. */
    @WithDefault("10")
    int silentCalls();

    /** How long they are refused, before one of them is passed on again. */
    @WithDefault("5s")
    Duration silenceRest();

    /** How many calls a client may make in {@link #callsWindow}; they come back evenly. Each replica of the gateway counts for itself. Live. */
    @WithDefault("20000")
    long calls();

    /** The same for single clients, by client id. Live. */
    Map<String, Long> callsOf();

    /** The time for which {@link #calls} are. Live. */
    @WithDefault("10s")
    Duration callsWindow();

    /** How long a token counts as verified without being verified again. */
    @WithDefault("60s")
    Duration tokenCache();

    /** The largest body that a call brings. Live. */
    @WithDefault("10M")
    MemorySize bodyLimit();

    /** The largest body of a call of {@link #bulkRoutes}. Live. */
    @WithDefault("1G")
    MemorySize bulkLimit();

    /** What takes files of a bank and bulk loads: method and path, in which {@code *} stands for one segment. Live. */
    @WithDefault("POST /arrears/v1/bankStatements,POST /arrears/v1/collections/*/bankAnswers,"
            + "POST /arrears/v1/refundFiles/*/bankAnswers,POST /deposit/v1/refundFiles/*/bankAnswers,"
            + "POST /rentCalculation/v1/incomeBulkLoads,POST /rentCalculation/v1/buildingBulkLoads,"
            + "POST /rentCalculation/v1/costBulkLoads,POST /rentCalculation/v1/allocationKeyBulkLoads,"
            + "POST /rentCalculation/v1/meterReadingBulkLoads,POST /tenancy/v1/dwellingBulkLoads,"
            + "POST /tenancy/v1/dwellingFigureBulkLoads,POST /tenancy/v1/personBulkLoads,POST /tenancy/v1/takeOvers")
    List<String> bulkRoutes();

    /** Calls that one service works on at most, those whose answers still flow included; more are refused. Live. */
    @WithDefault("1024")
    int callsInFlight();

    /** Bodies up to 64 kB that one client may be sending to one service at a time; none of them holds a connection to it. Live. */
    @WithDefault("256")
    int smallBodies();

    /** Larger bodies, or of untold length, that one client may be sending to one service at a time; each holds a connection to it once 64 kB of it are here. Live. */
    @WithDefault("16")
    int largeBodies();

    /**
     * Connections to each replica of a service, of {@link #connections}, that calls of one client hold at a time; more of its calls wait. A call
     * holds one until its answer is read. Live.
     */
    @WithDefault("48")
    int clientConnections();

    /** Connections to each replica of a service that large bodies of all clients hold together at a time; more of them wait. Live. */
    @WithDefault("32")
    int largeConnections();

    /** Calls of one client to one service that may wait for {@link #clientConnections}; more are refused. Large bodies likewise. Live. */
    @WithDefault("512")
    int clientWaiting();

    /** How long they wait. Live. */
    @WithDefault("30s")
    Duration turnTimeout();

    /** In each such time a client must take {@link #readingPace} of its answer, or all that the service sent of it. Live. */
    @WithDefault("20s")
    Duration readingTimeout();

    /** See {@link #readingTimeout}. Live. */
    @WithDefault("20K")
    MemorySize readingPace();

    /** How long a client may take for the first line and the headers of a call. */
    @WithDefault("20s")
    Duration headersTimeout();

    /** How long a connection may be kept without a call. */
    @WithDefault("75s")
    Duration keptTimeout();

    /** In each such time a client must bring {@link #bodyPace} of its body, or the end of it, unless the service holds it up. Live. */
    @WithDefault("20s")
    Duration bodyTimeout();

    /** See {@link #bodyTimeout}. Live. */
    @WithDefault("20K")
    MemorySize bodyPace();

    /** For how long a browser that came by TLS comes by TLS alone, in whole seconds; zero makes it forget what it was told before. */
    @WithDefault("365D")
    Duration strictTransport();

    /** Whether what comes in plain came by TLS to somebody before the gateway, so that {@link #strictTransport} is told there too. */
    @WithDefault("false")
    boolean tlsBefore();

    /** Name servers that are asked for {@code http+dns} addresses, as {@code host:port}, separated by commas; without them those of the machine. */
    Optional<String> dnsServers();

    /** How often they are asked again, in whole seconds. */
    @WithDefault("5s")
    Duration dnsInterval();

    /** A properties file whose keys stand above all others, and which is looked at again and again. */
    Optional<Path> file();

    /** How often {@link #file} is looked at. */
    @WithDefault("2s")
    Duration fileInterval();
}
