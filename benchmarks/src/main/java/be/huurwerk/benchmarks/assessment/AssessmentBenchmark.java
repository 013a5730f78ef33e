package be.huurwerk.benchmarks.assessment;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.trace.TraceJson;
import be.huurwerk.rent.calculation.RentAssessment;
import be.huurwerk.rent.calculation.RentCalculation;
import be.huurwerk.rent.calculation.RentQuestion;
import be.huurwerk.rent.calculation.StepView;
import be.huurwerk.rent.calculation.TraceWords;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNResult;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Assessments a second on one thread, over a mix of households, and the same rules as a DMN model over the same households. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 2,
        jvmArgs = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"})
public class AssessmentBenchmark {

    /** The rules of the service. */
    @State(Scope.Thread)
    public static class Service {
        private final RentQuestion[] questions = Questions.all().toArray(RentQuestion[]::new);
        private final Parameters parameters = Parameters.shipped();
        private final RentCalculation calculation = new RentCalculation(parameters);
        private final TraceWords words = new TraceWords(parameters);
        private int next;

        RentQuestion next() {
            next = next + 1 == questions.length ? 0 : next + 1;
            return questions[next];
        }
    }

    /** The DMN model on Drools, its facts ready in the form it wants. */
    @State(Scope.Thread)
    public static class Dmn {
        private final DmnRent model = new DmnRent();
        private DMNContext[] contexts;
        private int next;

        /** Fails when the model says another rent than the service. */
        @Setup
        public void agree() {
            Parameters parameters = Parameters.shipped();
            RentCalculation calculation = new RentCalculation(parameters);
            DmnFacts facts = new DmnFacts(parameters);
            List<RentQuestion> questions = Questions.all();
            contexts = questions.stream()
                    .map(question -> model.context(facts.of(question)))
                    .toArray(DMNContext[]::new);
            for (int i = 0; i < contexts.length; i++) {
                RentQuestion question = questions.get(i);
                Agreement.check(question, calculation.assess(question), model.decisions(contexts[i]));
            }
        }

        DMNContext next() {
            next = next + 1 == contexts.length ? 0 : next + 1;
            return contexts[next];
        }
    }

    /** The answer with its trace as an object tree. */
    @Benchmark
    public RentAssessment assessment(Service service) {
        return service.calculation.assess(service.next());
    }

    /** And the trace in the form in which a decision keeps it. */
    @Benchmark
    public String assessmentAndStoredForm(Service service) {
        return TraceJson.write(service.calculation.assess(service.next()).trace());
    }

    /** And the trace in the words of an answer: titles, formulas, sources, articles. */
    @Benchmark
    public List<StepView> assessmentAndServedForm(Service service) {
        return service.words.of(service.calculation.assess(service.next()).trace(), "nl");
    }

    @Benchmark
    public DMNResult peer(Dmn dmn) {
        return dmn.model.evaluate(dmn.next());
    }
}
