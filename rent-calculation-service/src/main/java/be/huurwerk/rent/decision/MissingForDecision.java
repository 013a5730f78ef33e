package be.huurwerk.rent.decision;

import be.huurwerk.rent.calculation.MissingFact;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.Text;

/** Names who misses what, so that a decision can't be made. */
final class MissingForDecision {

    private MissingForDecision() {}

    static Issue issue(MissingFact missing) {
        return new Issue(IssueType.REQUIRED_INPUT, In.BODY, "tenancyId", missing.memberId(), detail(missing));
    }

    private static Text detail(MissingFact missing) {
        return switch (missing.kind()) {
            case INCOME ->
                new Text(
                        "Person " + missing.memberId() + " has declared no income"
                                + (missing.year() == null ? "." : " of " + missing.year() + "."),
                        "Persoon " + missing.memberId() + " heeft geen inkomen"
                                + (missing.year() == null ? " verklaard." : " van " + missing.year() + " verklaard."));
            case DEGREE ->
                new Text(
                        "The degree of kinship of person " + missing.memberId() + " is missing.",
                        "De graad van verwantschap van persoon " + missing.memberId() + " ontbreekt.");
            case DWELLING_FIGURE ->
                new Text(
                        "The dwelling's " + missing.property() + " is missing.",
                        "Van de woning ontbreekt " + missing.property() + ".");
        };
    }
}
