package be.huurwerk.arrears.assignment;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.body.Money;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer says that a movement is for. */
@Schema(name = "AssignmentRequest")
record AssignmentRequest(
        @Schema(description = "What goes where; together the amount of the movement") @Size(min = 1, max = 50)
        List<PartRequest> parts,

        @Personal Optional<@Size(min = 1, max = 1000) String> reason,

        @Schema(description = "Whether to remember the payer's account for suggestions; not by default")
        Optional<Boolean> learnAccount) {

    /** @throws ProblemException 400 for parts that are for nothing, or for two things */
    Assignment toAssignment() {
        List<Issue> issues = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            if (parts.get(at).rentAccountId().isPresent()
                    == parts.get(at).depositId().isPresent()) {
                issues.add(new Issue(
                        IssueType.EXACTLY_ONE_OF_EXPECTED,
                        In.BODY,
                        "parts[" + at + "]",
                        null,
                        new Text(
                                "A part is for a rentAccountId or for a depositId.",
                                "Een deel is voor een rentAccountId of voor een depositId.")));
            }
        }
        if (!issues.isEmpty()) {
            throw ProblemException.badRequest(issues);
        }
        return new Assignment(parts.stream().map(PartRequest::toShare).toList(), reason, learnAccount.orElse(false));
    }

    @Schema(name = "AssignmentPartRequest")
    record PartRequest(
            @Schema(description = "Either this or depositId")
            Optional<UUID> rentAccountId,

            @Schema(description = "Either this or rentAccountId")
            Optional<UUID> depositId,

            @Money(min = "0.01") BigDecimal amount) {

        Assignment.Share toShare() {
            return new Assignment.Share(Target.of(rentAccountId.orElse(null), depositId.orElse(null)), Euro.of(amount));
        }
    }
}
