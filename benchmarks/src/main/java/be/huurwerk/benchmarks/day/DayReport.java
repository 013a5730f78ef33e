package be.huurwerk.benchmarks.day;

import be.huurwerk.benchmarks.day.DayBenchmark.Morning;
import be.huurwerk.benchmarks.day.PacedCalls.Answered;
import be.huurwerk.benchmarks.day.PacedCalls.Answers;
import be.huurwerk.benchmarks.measured.Percentiles;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Writes what was measured as Markdown. */
final class DayReport {

    private final int tenancies;
    private final double seconds;
    private final double factor;

    DayReport(int tenancies, double seconds, double factor) {
        this.tenancies = tenancies;
        this.seconds = seconds;
        this.factor = factor;
    }

    void print(
            Answers answers,
            Morning morning,
            ProcessWatch day,
            ProcessWatch whole,
            double databaseSeconds,
            DaySuite suite) {
        List<Answered> all =
                answers.byKind().values().stream().flatMap(Collection::stream).toList();
        System.out.printf(
                Locale.ROOT,
                "%d tenancies, %.0f s at %.1f times the pace of the busiest hour: %d calls, %.1f a second; %d movements imported in"
                        + " %.1f s, then the day evaluated in %.1f s (%d open cases).%n%n",
                tenancies,
                seconds,
                factor,
                all.size(),
                all.size() / answers.seconds(),
                morning.movements(),
                morning.importSeconds(),
                morning.evaluationSeconds(),
                morning.cases());
        System.out.println(
                "| call through the gateway | calls | ms 50% | 95% | 99% | slowest | wrong |\n|---|---|---|---|---|---|---|");
        answers.byKind().forEach((kind, of) -> line(kind.what(), of));
        line("**all**", all);
        line(
                "of them while the import and the evaluation ran",
                all.stream()
                        .filter(one -> one.due() >= morning.begin() && one.due() <= morning.end())
                        .toList());
        System.out.println(
                "\n| process | CPU s in the window | MB after its start | MB before the day | highest |\n|---|---|---|---|---|");
        for (String name : suite.processes().keySet()) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.1f | %d | %d | %d |%n",
                    name,
                    day.processorSeconds(name),
                    whole.memoryAtFirst(name),
                    day.memoryAtFirst(name),
                    Math.max(day.memoryHighest(name), whole.memoryHighest(name)));
        }
        System.out.printf(Locale.ROOT, "| database server | %.1f | | | |%n", databaseSeconds);
    }

    private static void line(String what, List<Answered> answers) {
        double[] sorted =
                answers.stream().mapToDouble(Answered::millis).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f | %d |%n",
                what,
                sorted.length,
                Percentiles.of(sorted, 50),
                Percentiles.of(sorted, 95),
                Percentiles.of(sorted, 99),
                Percentiles.of(sorted, 100),
                answers.stream().filter(Answered::wrong).count());
    }
}
