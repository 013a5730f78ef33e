package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.dunning.Assessment.NextStep;
import be.huurwerk.arrears.dunning.CaseFacts.Taken;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whether a step that must be allowed first was allowed: a function of its arguments and nothing else. */
final class StepAuthority {

    private StepAuthority() {}

    /**
     * That somebody allowed a step.
     *
     * @param spent whether a step was taken on it
     */
    record Authorisation(
            UUID authorisationId, String code, LocalDate on, Optional<String> note, Who by, boolean spent) {}

    /**
     * The authorisation on which the next step is taken: of this step, not before the step before it, by another than who takes it, and not
     * spent. Empty for a step that nobody has to allow.
     *
     * @throws ProblemException 409 when nobody allowed it, or only who takes it
     */
    static Optional<UUID> of(NextStep next, LocalDate on, Who taker, List<Authorisation> all) {
        if (next.step().authorisedBy().isEmpty()) {
            return Optional.empty();
        }
        LocalDate earliest = next.last().map(Taken::on).orElse(LocalDate.MIN);
        List<Authorisation> given = all.stream()
                .filter(one -> one.code().equals(next.step().code()) && !one.spent())
                .filter(one -> !one.on().isBefore(earliest) && !one.on().isAfter(on))
                .toList();
        if (given.isEmpty()) {
            throw notAuthorised(next.step());
        }
        return Optional.of(given.stream()
                .filter(one -> !one.by().isSamePerson(taker))
                .findFirst()
                .orElseThrow(StepAuthority::ownAuthorisation)
                .authorisationId());
    }

    private static ProblemException notAuthorised(Ladder.Step step) {
        String roles = String.join(", ", step.authorisedBy());
        return ProblemException.conflict(
                        "stepNotAuthorised",
                        new Text(
                                "Somebody else with one of these roles has to allow the step first: " + roles + ".",
                                "Iemand anders met een van deze rollen moet de stap eerst toestaan: " + roles + "."))
                .with("roles", step.authorisedBy());
    }

    private static ProblemException ownAuthorisation() {
        return ProblemException.conflict(
                "fourEyesRequired",
                new Text(
                        "Who allowed the step can't take it as well.",
                        "Wie de stap toestond, kan ze niet ook zelf zetten."));
    }
}
