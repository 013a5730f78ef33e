package be.huurwerk.benchmarks.assessment;

import java.util.Collection;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link AssessmentBenchmark} with JMH's own options, stops at the first fault, and says how many times the peer it is. */
public final class AssessmentRun {

    private AssessmentRun() {}

    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .include(AssessmentBenchmark.class.getName())
                .addProfiler(CpuProfiler.class)
                .shouldFailOnError(true)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        compare("a second", results, result -> result.getPrimaryResult().getScore());
        compare(
                "a second of processor time",
                results,
                result -> result.getSecondaryResults().get(CpuProfiler.RESULT).getScore());
    }

    private static void compare(String unit, Collection<RunResult> results, ToDoubleFunction<RunResult> score) {
        Map<String, Double> scores = results.stream()
                .collect(Collectors.toMap(result -> result.getPrimaryResult().getLabel(), score::applyAsDouble));
        double ours = scores.get("assessment");
        double peer = scores.get("peer");
        System.out.printf(
                "Assessments %s: %.0f, DMN model on Drools: %.0f, ratio %.0f%n", unit, ours, peer, ours / peer);
    }
}
