package be.huurwerk.benchmarks.events;

import be.huurwerk.benchmarks.gateway.Load;
import be.huurwerk.benchmarks.measured.Database;
import be.huurwerk.benchmarks.measured.Percentiles;
import be.huurwerk.benchmarks.measured.ProcessorTime;
import be.huurwerk.benchmarks.measured.ServiceProcess;
import be.huurwerk.benchmarks.measured.ServiceProcess.Service;
import be.huurwerk.localstack.infra.Clients;
import be.huurwerk.localstack.infra.Folders;
import be.huurwerk.localstack.infra.Infrastructure;
import be.huurwerk.localstack.infra.Postgres;
import be.huurwerk.localstack.process.Waiting;
import be.huurwerk.localstack.suite.TokenRequests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * From commit to effect: dwellings are registered at tenancy-service, first by a call each, then by small files, so that less is spent on
 * calling; rent-calculation-service keeps their figures once it heard of them. Both moments are those of the commits, which the one database
 * server tells by its own clock; between them lie the relay, the broker and the listener.
 *
 * <p>Arguments: the root of the checkout, events a second, seconds.
 */
public final class EventsBenchmark {
    private static final int WARM_UP_SECONDS = 20;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String EPOCH = "extract(epoch from %s)::float8 * 1000";

    private final Path root;
    private final Path folder;

    private EventsBenchmark(Path root) {
        this.root = root;
        this.folder = root.resolve("benchmarks/target/events");
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        new EventsBenchmark(Path.of(arguments[0]).toAbsolutePath())
                .measure(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        System.exit(0); // the broker leaves threads behind
    }

    private void measure(int aSecond, int seconds) throws Exception {
        Folders.delete(folder);
        Path teller = Files.createDirectories(folder.resolve("teller"));
        Path hearer = Files.createDirectories(folder.resolve("hearer"));
        keepCommitTimes();
        List<String> databases = List.of(Service.TENANCY.database(), Service.RENT.database());
        try (Infrastructure infrastructure = Infrastructure.start(folder.resolve("data"), databases);
                ServiceProcess tenancy = ServiceProcess.start(root, Service.TENANCY, infrastructure, teller, "256m");
                ServiceProcess rent = ServiceProcess.start(root, Service.RENT, infrastructure, hearer, "256m");
                Database told = database(infrastructure, Service.TENANCY);
                Database heard = database(infrastructure, Service.RENT)) {
            String token = TokenRequests.token(infrastructure.issuer().url(), Clients.shipped(), "rent-office");
            int port = tenancy.address().getPort();
            Beside beside = new Beside(tenancy, rent, infrastructure.postgres().pid(), told, heard);
            beside.line(
                    "each committed by a call of its own",
                    aSecond,
                    1,
                    List.of("W", "M"),
                    seconds,
                    (prefix, time) -> Load.paced(
                            port, number -> DwellingCalls.call(prefix, number, token), CREATED, aSecond, time));
            int files = Math.max(1, aSecond / DwellingCalls.LINES);
            beside.line(
                    DwellingCalls.LINES + " at a time committed by bulk loads",
                    files * DwellingCalls.LINES,
                    DwellingCalls.LINES,
                    List.of("V", "B"),
                    seconds,
                    (prefix, time) -> Load.paced(
                            port, number -> DwellingCalls.file(prefix, number, token), ACCEPTED, files, time));
        }
    }

    /** Makes calls for some seconds, whose dwellings have references that begin with the prefix; returns how long their answers took. */
    private interface Producing {
        double[] produce(String prefix, int seconds);
    }

    /** Who works on the events, and what that takes. */
    private record Beside(ServiceProcess tenancy, ServiceProcess rent, long server, Database told, Database heard) {

        /** @param prefixes of what warms up, and of what is measured */
        void line(String how, int aSecond, int ofACall, List<String> prefixes, int seconds, Producing producing)
                throws SQLException {
            long before = count(heard);
            awaitHeard(heard, before + ofACall * (long) producing.produce(prefixes.get(0), WARM_UP_SECONDS).length);
            double[] cpu = cpu();
            long[] commits = {commits(told), commits(heard)};
            before = count(heard);
            double[] calls = producing.produce(prefixes.get(1), seconds);
            int events = calls.length * ofACall;
            awaitHeard(heard, before + events);
            double[] after = cpu();
            print(how, aSecond, calls, times(prefixes.get(1), told, heard));
            System.out.printf(
                    Locale.ROOT,
                    "%nAn event: processor time of tenancy-service %.2f ms, of rent-calculation-service %.2f ms, of the"
                            + " database server %.2f ms; transactions of the databases %.2f and %.2f%n%n",
                    (after[0] - cpu[0]) * 1000 / events,
                    (after[1] - cpu[1]) * 1000 / events,
                    (after[2] - cpu[2]) * 1000 / events,
                    (double) (commits(told) - commits[0]) / events,
                    (double) (commits(heard) - commits[1]) / events);
        }

        private double[] cpu() {
            return new double[] {
                ProcessorTime.of(tenancy.pid()), ProcessorTime.of(rent.pid()), ProcessorTime.ofTree(server)
            };
        }
    }

    private static long commits(Database database) throws SQLException {
        return database.number("select xact_commit from pg_stat_database where datname = current_database()");
    }

    /** The server remembers when each transaction committed; it must be told before it starts. */
    private void keepCommitTimes() throws IOException, SQLException {
        try (Postgres postgres = Postgres.start(folder.resolve("data/postgres"), true);
                Database database = new Database(postgres.jdbcPrefix() + "postgres", postgres.user())) {
            database.execute("alter system set track_commit_timestamp = on");
        }
    }

    private static Database database(Infrastructure infrastructure, Service service) throws SQLException {
        return new Database(
                infrastructure.postgres().jdbcPrefix() + service.database(),
                infrastructure.postgres().user());
    }

    private static long count(Database heard) throws SQLException {
        return heard.number("select count(*) from dwelling_figures");
    }

    private static void awaitHeard(Database heard, long count) {
        boolean all = Waiting.until(PATIENCE, () -> {
            try {
                return count(heard) >= count;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        if (!all) {
            throw new IllegalStateException("Not all events are heard after " + PATIENCE.toSeconds() + " s");
        }
    }

    /** When an event's change committed, when the broker had acknowledged it, and when its effect committed, in milliseconds. */
    private record Times(double committed, double acknowledged, double effective) {}

    private record Told(UUID subject, double committed, double acknowledged) {}

    private static List<Times> times(String prefix, Database told, Database heard) throws SQLException {
        Map<UUID, Double> effective = new HashMap<>();
        heard.list(
                "select dwelling_id, " + EPOCH.formatted("pg_xact_commit_timestamp(xmin)") + " from dwelling_figures",
                row -> effective.put(row.getObject(1, UUID.class), row.getDouble(2)));
        List<Told> all = told.list(
                "select d.dwelling_id, " + EPOCH.formatted("pg_xact_commit_timestamp(d.xmin)") + ", "
                        + EPOCH.formatted("o.published_at")
                        + " from dwelling d join outbox o on o.subject = d.dwelling_id where d.reference like '"
                        + prefix
                        + "-%'",
                row -> new Told(row.getObject(1, UUID.class), row.getDouble(2), row.getDouble(3)));
        return all.stream()
                .map(one -> new Times(one.committed(), one.acknowledged(), effective.get(one.subject())))
                .toList();
    }

    private static void print(String how, int aSecond, double[] calls, List<Times> times) {
        System.out.println("| " + times.size() + " events, " + aSecond + " a second, " + how
                + "; milliseconds | 50% | 95% | 99% | slowest |\n|---|---|---|---|---|");
        line("from commit to effect", sorted(times, one -> one.effective() - one.committed()));
        line("of it: until the broker acknowledged", sorted(times, one -> one.acknowledged() - one.committed()));
        line("of it: from then to the effect", sorted(times, one -> one.effective() - one.acknowledged()));
        line("beside it: the answer to the call", calls);
    }

    private interface Span {
        double of(Times times);
    }

    private static double[] sorted(List<Times> times, Span span) {
        return times.stream().mapToDouble(span::of).sorted().toArray();
    }

    private static void line(String what, double[] sorted) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f |%n",
                what,
                Percentiles.of(sorted, 50),
                Percentiles.of(sorted, 95),
                Percentiles.of(sorted, 99),
                Percentiles.of(sorted, 100));
    }
}
