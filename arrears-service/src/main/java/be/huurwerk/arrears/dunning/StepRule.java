package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.Ladder.Condition;
import be.huurwerk.arrears.dunning.Ladder.Step;
import be.huurwerk.webkit.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rule of a step, in words. */
final class StepRule {

    private StepRule() {}

    static Text of(Ladder ladder, Step step, boolean first) {
        List<Text> parts = new ArrayList<>();
        if (step.code().equals(Ladders.BROKEN_PLAN)) {
            parts.add(new Text("a payment plan is broken", "een afbetalingsplan is verbroken"));
        } else {
            parts.add(time(step, first));
            if (!first) {
                parts.add(new Text(
                        "at least " + step.gap() + " days after the step before",
                        "minstens " + step.gap() + " dagen na de vorige stap"));
            }
        }
        if (!step.when().isEmpty()) {
            parts.add(new Text(any(step, true), any(step, false)));
        }
        String policy = step.code() + " (" + ladder.name() + ", " + ladder.validFrom() + "): ";
        return new Text(
                policy + parts.stream().map(Text::en).collect(Collectors.joining("; ")),
                policy + parts.stream().map(Text::nl).collect(Collectors.joining("; ")));
    }

    private static Text time(Step step, boolean first) {
        return step.dayOfMonth()
                .map(day -> new Text("on day " + day + " of a month", "op dag " + day + " van een maand"))
                .orElseGet(() -> new Text(
                        step.afterDays() + " days after " + (first ? "the due day" : "the step before"),
                        step.afterDays() + " dagen na " + (first ? "de vervaldag" : "de vorige stap")));
    }

    private static String any(Step step, boolean english) {
        return step.when().stream()
                .map(condition -> words(condition))
                .map(text -> english ? text.en() : text.nl())
                .collect(Collectors.joining(english ? " or " : " of "));
    }

    private static Text words(Condition condition) {
        String limit = condition.limit().toPlainString();
        return switch (condition.measure()) {
            case months ->
                new Text("at least " + limit + " months in a row", "minstens " + limit + " opeenvolgende maanden");
            case rents ->
                new Text(
                        "at least " + limit + " monthly charges owed",
                        "minstens " + limit + " maandbedragen verschuldigd");
            case amount -> new Text("more than " + limit + " euro owed", "meer dan " + limit + " euro verschuldigd");
        };
    }
}
