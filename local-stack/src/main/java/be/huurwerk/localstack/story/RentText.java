package be.huurwerk.localstack.story;

import be.huurwerk.localstack.story.StoryStep.RentDecided;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The first rent, with how it was reached. */
final class RentText {
    private static final List<String> FIGURES = List.of(
            "indexedIncome",
            "incomeShare",
            "familyReduction",
            "patrimonyReduction",
            "energyCorrection",
            "calculatedRent",
            "minimumRent",
            "maximumRent",
            "rent",
            "socialReduction");

    private RentText() {}

    static String of(RentDecided step) {
        JsonNode decision = step.decision();
        Table table = Table.of("figure", "euro");
        for (String name : FIGURES) {
            if (decision.path(name).isNumber()) {
                table.row(name, decision.path(name).decimalValue().setScale(2).toPlainString());
            }
        }
        return "The income of " + Script.INCOME_YEAR + " (" + Script.INCOME + ") is declared, and the first rent is "
                + "decided from " + step.effectiveFrom() + ": " + step.rent() + " (" + step.reason()
                + ", figures " + decision.path("parameterStatus").asText() + ")\n" + table
                + "  How it was reached:\n" + TraceTree.of(decision.path("trace"));
    }
}
