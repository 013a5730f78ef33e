package be.huurwerk.localstack.suite;

import be.huurwerk.localstack.process.ProcessId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What runs, as it stands in the state file, so that another terminal and the next start know.
 *
 * @param postgres absent until the database runs, as are the three addresses; with {@code servers} there is none
 * @param servers  by database, where each has a server of its own
 * @param broker   absent where it runs in the launcher
 * @param ready    whether the suite was ready once
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record State(
        ProcessId launcher,
        ProcessId postgres,
        String jdbc,
        String kafka,
        ProcessId broker,
        String issuer,
        boolean ready,
        List<ServiceState> services,
        Map<String, DatabaseServer> servers) {

    /** The server of one database alone. */
    public record DatabaseServer(ProcessId process, String jdbc) {}

    /**
     * A service as it was started last.
     *
     * @param process absent before the first start
     * @param wanted  false once somebody stopped it on purpose
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ServiceState(String name, int port, ProcessId process, boolean wanted) {
        /** Whether its process runs; not yet whether it is ready. */
        @JsonIgnore
        public boolean runs() {
            return process != null && process.runs();
        }

        ServiceState startedAs(ProcessId started) {
            return new ServiceState(name, port, started, true);
        }

        ServiceState stopped() {
            return new ServiceState(name, port, process, false);
        }
    }

    public State {
        services = services == null ? List.of() : List.copyOf(services);
        servers = servers == null ? Map.of() : Map.copyOf(servers);
    }

    /** One whose databases share a server, with the broker in the launcher. */
    State(
            ProcessId launcher,
            ProcessId postgres,
            String jdbc,
            String kafka,
            String issuer,
            boolean ready,
            List<ServiceState> services) {
        this(launcher, postgres, jdbc, kafka, null, issuer, ready, services, Map.of());
    }

    /** Where a database is, up to and with its name. */
    public String jdbc(String database) {
        return (servers.containsKey(database) ? servers.get(database).jdbc() : jdbc) + database;
    }

    /** Every server of databases that was started, by the name it is told under. */
    public Map<String, DatabaseServer> databaseServers() {
        Map<String, DatabaseServer> all = new TreeMap<>();
        servers.forEach((database, server) -> all.put("postgres-" + database, server));
        if (postgres != null) {
            all.put("postgres", new DatabaseServer(postgres, jdbc));
        }
        return all;
    }

    int kafkaPort() {
        return Integer.parseInt(kafka.substring(kafka.lastIndexOf(':') + 1));
    }

    /** The service of this name. */
    public ServiceState service(String name) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new SuiteException("No service is called " + name));
    }

    State with(ServiceState changed) {
        List<ServiceState> all = new ArrayList<>(services);
        all.replaceAll(service -> service.name().equals(changed.name()) ? changed : service);
        return with(all);
    }

    State with(List<ServiceState> all) {
        return new State(launcher, postgres, jdbc, kafka, broker, issuer, ready, all, servers);
    }

    State with(ProcessId database, String jdbcPrefix, String bootstrapServers, String issuerUrl) {
        return new State(launcher, database, jdbcPrefix, bootstrapServers, broker, issuerUrl, ready, services, servers);
    }

    State withBroker(ProcessId started) {
        return new State(launcher, postgres, jdbc, kafka, started, issuer, ready, services, servers);
    }

    State withServers(Map<String, DatabaseServer> started) {
        return new State(launcher, postgres, jdbc, kafka, broker, issuer, ready, services, started);
    }

    State withServer(String database, DatabaseServer started) {
        Map<String, DatabaseServer> all = new TreeMap<>(servers);
        all.put(database, started);
        return withServers(all);
    }

    State nowReady() {
        return new State(launcher, postgres, jdbc, kafka, broker, issuer, true, services, servers);
    }
}
