package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.Ladder.Step;
import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** The ladders that policies hold. */
final class Ladders {

    /** Names the ladder that the landlord follows from a date on. */
    static final String CHOICE = "policy/arrears/reminder-ladder";

    /** What the code of a step, a channel or a reason looks like. */
    static final String CODE = "[a-zA-Z][a-zA-Z0-9]{0,49}";

    static final String BROKEN_PLAN = "brokenPlan";

    private static final String FOLDER = "policy/arrears/";
    private static final String STEPS = "steps";

    private Ladders() {}

    /**
     * The ladder of a case that is opened on a day.
     *
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the landlord has no policy for the day
     */
    static Ladder of(Parameters parameters, LocalDate openedOn) {
        return named(parameters, FOLDER + parameters.word(CHOICE, openedOn).value(), openedOn);
    }

    /** The ladders that cases may follow, by the day on which they were opened. */
    static Stream<Ladder> followed(Parameters parameters) {
        return parameters.history(CHOICE).stream()
                .filter(period -> !period.isUnknown())
                .map(period -> of(parameters, period.from()));
    }

    /**
     * @throws IllegalArgumentException when the policy does not keep to the form of a ladder
     */
    static Ladder named(Parameters parameters, String name, LocalDate on) {
        DatedWord codes = parameters.word(name, STEPS, on);
        List<Step> steps = new ArrayList<>();
        for (String code : codes.value().strip().split("\\s+")) {
            steps.add(LadderWords.step(code, parameters.word(name, code, on).value()));
        }
        if (new HashSet<>(steps.stream().map(Step::code).toList()).size() < steps.size()) {
            throw new IllegalArgumentException(name + " has a step twice");
        }
        return new Ladder(
                name,
                codes.validFrom(),
                codes.source(),
                steps,
                parameters.findWord(name, BROKEN_PLAN, on).map(words -> LadderWords.step(BROKEN_PLAN, words.value())));
    }
}
