package be.huurwerk.tenancy.procedure;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which step may follow which, and what each asks for, by the landlord's policy of the day on which the procedure was opened. */
final class ProcedureModel {

    /** The step that ends a procedure. */
    static final String CLOSE = "close";

    private static final String START = "start";
    private static final String OUTCOMES = "outcomes";
    private static final String EVIDENCE = "evidence";
    private static final Map<Procedure.Kind, String> POLICIES = Map.of(
            Procedure.Kind.domicileFraud, "policy/tenancy/procedure-domicile-fraud",
            Procedure.Kind.nuisance, "policy/tenancy/procedure-nuisance");

    private final String policy;
    private final LocalDate on;
    private final Parameters parameters;

    private ProcedureModel(String policy, LocalDate on, Parameters parameters) {
        this.policy = policy;
        this.on = on;
        this.parameters = parameters;
    }

    static ProcedureModel of(Procedure procedure, Parameters parameters) {
        return new ProcedureModel(POLICIES.get(procedure.kind()), procedure.openedOn(), parameters);
    }

    /**
     * The steps that may follow now, whatever they still ask for; none once the procedure is closed.
     *
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the landlord has no policy for the day
     */
    List<String> allowed(Procedure procedure) {
        if (procedure.closing().isPresent()) {
            return List.of();
        }
        String key = procedure.lastStep().orElse(START);
        return words(parameters.word(policy, key, on).value());
    }

    /** What the step asks for and is not there: {@code evidence}, or a step that must have been taken. */
    List<String> missing(Procedure procedure, String step) {
        String key = "needs" + step.substring(0, 1).toUpperCase(Locale.ROOT) + step.substring(1);
        return parameters.findWord(policy, key, on).stream()
                .flatMap(needs -> words(needs.value()).stream())
                .filter(need -> need.equals(EVIDENCE) ? procedure.evidence().isEmpty() : !procedure.took(need))
                .toList();
    }

    /** How a procedure can end. */
    List<String> outcomes() {
        return words(parameters.word(policy, OUTCOMES, on).value());
    }

    private static List<String> words(String text) {
        return List.of(text.split("\\s+"));
    }
}
