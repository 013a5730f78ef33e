package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.arrears.dunning.TakenSteps.TakenStep;
import be.huurwerk.regulation.parameter.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Who takes and allows steps: the roles that the ladder names, and where it names none, who works on cases. */
@ApplicationScoped
public class StepTakers {

    private final Authority authority;
    private final Parameters parameters;

    StepTakers(Authority authority, Parameters parameters) {
        this.authority = authority;
        this.parameters = parameters;
    }

    /** @throws be.huurwerk.webkit.problem.ProblemException 403 that names the roles, for who does not take the step */
    void require(Ladder.Step step) {
        require(step.by());
    }

    /** As {@link #require(Ladder.Step)}, of a step by its code; one that the ladder has no more is for who works on cases. */
    void require(LocalDate caseOpenedOn, String code) {
        require(Ladders.of(parameters, caseOpenedOn)
                .step(code)
                .map(Ladder.Step::by)
                .orElse(List.of()));
    }

    /** As {@link #require(Ladder.Step)}, for whatever belongs to a step that was taken. */
    public void require(TakenStep step) {
        require(step.by());
    }

    /** Who allows a step; where the ladder says nobody, who takes it. */
    void requireToAllow(Ladder.Step step) {
        require(step.authorisedBy().isEmpty() ? step.by() : step.authorisedBy());
    }

    private void require(List<String> roles) {
        authority.requireOneOf(roles, Act.workOnCase);
    }
}
