package be.huurwerk.benchmarks.day;

import be.huurwerk.benchmarks.day.PacedCalls.Answered;
import be.huurwerk.benchmarks.day.PacedCalls.Answers;
import be.huurwerk.benchmarks.measured.ProcessorTime;
import be.huurwerk.benchmarks.measured.ServiceCalls;
import be.huurwerk.benchmarks.measured.ServiceProcess.Service;
import be.huurwerk.localstack.infra.Folders;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The busiest hour of a landlord's busiest day: officers, tenants at the portal and other systems call all five built processes through the
 * gateway, each call timed from when it was due, while the bank's file of the peak day is imported and then the arrears of the day are evaluated.
 *
 * <p>Arguments: the root of the checkout, how many tenancies, minutes, the factor of the pace, and {@code --profile} where the
 * processes are to be recorded in the window.
 */
public final class DayBenchmark {

    private static final double WARM_UP_SECONDS = 30;
    private static final long SETTLED_MILLIS = 10_000;
    private static final long IMPORT_AFTER_MILLIS = 10_000;

    private final Path root;
    private final Path folder;
    private final int tenancies;
    private final double seconds;
    private final double factor;
    private final boolean profile;

    private DayBenchmark(Path root, int tenancies, double minutes, double factor, boolean profile) {
        this.root = root;
        this.folder = root.resolve("benchmarks/target/day");
        this.tenancies = tenancies;
        this.seconds = 60 * minutes;
        this.factor = factor;
        this.profile = profile;
    }

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.SEVERE);
        new DayBenchmark(
                        Path.of(arguments[0]).toAbsolutePath(),
                        Integer.parseInt(arguments[1]),
                        Double.parseDouble(arguments[2]),
                        Double.parseDouble(arguments[3]),
                        arguments.length > 4 && arguments[4].equals("--profile"))
                .measure();
        System.exit(0); // the broker leaves threads behind
    }

    private void measure() throws Exception {
        Folders.delete(folder);
        Files.createDirectories(folder);
        refuseTooSmall(DayNeeds.of(tenancies), DayNeeds.free(folder));
        try (DaySuite suite = DaySuite.start(root, folder)) {
            Thread.sleep(SETTLED_MILLIS);
            try (ProcessWatch whole = new ProcessWatch(suite.processes())) {
                List<byte[]> bank = new DaySetup(suite, tenancies).make();
                DayCalls calls = new DayCalls(suite.address(), suite.issuer(), Targets.of(suite));
                refuseWrong(PacedCalls.make(Timetable.of(tenancies, WARM_UP_SECONDS, factor, 1), calls::make));
                day(suite, bank, calls, whole);
            }
        }
    }

    private void day(DaySuite suite, List<byte[]> bank, DayCalls calls, ProcessWatch whole) throws Exception {
        Timetable timetable = Timetable.of(tenancies, seconds, factor, 2);
        Recorder recorder = new Recorder(suite.processes(), folder);
        if (profile) {
            recorder.start();
        }
        double database = ProcessorTime.ofTree(suite.databaseServer());
        try (ProcessWatch watch = new ProcessWatch(suite.processes())) {
            CompletableFuture<Morning> morning = CompletableFuture.supplyAsync(
                    () -> Morning.of(suite, bank, System.nanoTime(), IMPORT_AFTER_MILLIS),
                    task -> new Thread(task).start());
            Answers answers = PacedCalls.make(timetable, calls::make);
            Morning done = morning.join();
            suite.awaitQuiet();
            Map<String, Path> recordings = profile ? recorder.stop() : Map.of();
            new DayReport(tenancies, seconds, factor)
                    .print(answers, done, watch, whole, ProcessorTime.ofTree(suite.databaseServer()) - database, suite);
            if (profile) {
                Profile.print(recordings);
            }
            refuseWrong(answers);
            refuseDisagreement(suite);
        }
    }

    private void refuseTooSmall(DayNeeds needs, DayNeeds free) throws IOException {
        System.err.printf("A day of %d tenancies takes %s; %s are free.%n", tenancies, needs, free);
        if (!needs.fitIn(free)) {
            throw new IOException("This machine is too small for it");
        }
    }

    private static void refuseWrong(Answers answers) throws IOException {
        if (answers.byKind().values().stream().flatMap(List::stream).anyMatch(Answered::wrong)) {
            throw new IOException("Answers were wrong; the first of each kind: " + answers.firstWrong());
        }
    }

    /** What every account owes is the sum of its lines, and no event is left over. */
    private static void refuseDisagreement(DaySuite suite) throws Exception {
        long wrong = suite.database(Service.ARREARS)
                .number(
                        "select count(*) from (select rent_account_id, sum(amount) as owed from ledger_entry group by 1) l full join"
                                + " (select rent_account_id, sum(amount) as owed from open_item group by 1) o using (rent_account_id)"
                                + " where coalesce(l.owed, 0) <> coalesce(o.owed, 0)");
        if (wrong > 0) {
            throw new IOException(wrong + " accounts owe something else than the sum of their lines");
        }
        for (Service service : DaySuite.services()) {
            long dead = suite.database(service).number("select count(*) from dead_letter");
            if (dead > 0) {
                throw new IOException(service.module() + " could not take in " + dead + " events");
            }
        }
    }

    /**
     * The import and the evaluation.
     *
     * @param begin of the import, and {@code end} of the evaluation, in nanoseconds after the window began
     * @param movements of the bank's file
     */
    record Morning(long begin, long end, double importSeconds, double evaluationSeconds, long movements, long cases) {

        static Morning of(DaySuite suite, List<byte[]> bank, long window, long after) {
            try {
                Thread.sleep(after);
                ServiceCalls office = new ServiceCalls(suite.address(), suite.issuer());
                long begin = System.nanoTime();
                for (byte[] file : bank) {
                    office.post("arrears/v1/bankStatements", "text/plain", file);
                }
                long imported = System.nanoTime();
                JsonNode asked = office.post("arrears/v1/evaluations", "{\"businessDate\": \"" + DaySetup.DAY + "\"}");
                JsonNode run = office.ended(
                        "arrears/v1/evaluations/" + asked.required("runId").asText());
                long evaluated = System.nanoTime();
                if (!run.required("status").asText().equals("completed")
                        || run.path("failed").asInt() > 0) {
                    throw new IllegalStateException("The evaluation did not complete: " + run);
                }
                return new Morning(
                        begin - window,
                        evaluated - window,
                        (imported - begin) / 1e9,
                        (evaluated - imported) / 1e9,
                        suite.database(Service.ARREARS)
                                .number("select count(*) from bank_movement where value_date = ?", DaySetup.DAY),
                        suite.database(Service.ARREARS)
                                .number("select count(*) from arrears_case where closed_on is null"));
            } catch (Exception broken) {
                throw new IllegalStateException("The morning went wrong", broken);
            }
        }
    }
}
