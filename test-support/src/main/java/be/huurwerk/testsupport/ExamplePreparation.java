package be.huurwerk.testsupport;

import java.util.Map;

/** Puts a service into the state that an operation's example supposes. */
@FunctionalInterface
public interface ExamplePreparation {

    /**
     * Called before each run of an example of the operation.
     *
     * @return what stands in the example (an id, mostly), and what to send in its place, in path, query and body alike
     */
    Map<String, String> prepare(String operationId);
}
