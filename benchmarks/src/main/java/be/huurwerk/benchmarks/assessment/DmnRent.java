package be.huurwerk.benchmarks.assessment;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The peer: the same rules as a DMN model, evaluated by Drools. */
final class DmnRent {

    private static final String NAMESPACE = "urn:be.huurwerk:benchmarks:rent";

    private final DMNRuntime runtime;
    private final DMNModel model;

    DmnRent() {
        this.runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newClassPathResource("rent.dmn", DmnRent.class)))
                .getOrElseThrow(fault -> new IllegalStateException("The DMN model doesn't compile", fault));
        this.model = runtime.getModel(NAMESPACE, "rent");
        refuse(model.getMessages());
    }

    /** What the model is asked, in the engine's form; may be evaluated again and again. */
    DMNContext context(Map<String, Object> facts) {
        DMNContext context = runtime.newContext();
        facts.forEach(context::set);
        return context;
    }

    DMNResult evaluate(DMNContext context) {
        return runtime.evaluateAll(model, context);
    }

    /**
     * The result of every decision of the model, by name.
     *
     * @throws IllegalStateException when the engine complains of anything
     */
    Map<String, Object> decisions(DMNContext context) {
        DMNResult result = evaluate(context);
        refuse(result.getMessages());
        return result.getDecisionResults().stream()
                .collect(Collectors.toMap(DMNDecisionResult::getDecisionName, DMNDecisionResult::getResult));
    }

    private static void refuse(List<DMNMessage> messages) {
        if (!messages.isEmpty()) {
            throw new IllegalStateException(
                    messages.stream().map(DMNMessage::getText).collect(Collectors.joining("\n")));
        }
    }
}
