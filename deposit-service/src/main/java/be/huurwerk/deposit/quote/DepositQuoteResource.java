package be.huurwerk.deposit.quote;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/depositQuotes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "quotes")
public class DepositQuoteResource {
    private final QuoteDeposit rule;

    DepositQuoteResource(QuoteDeposit rule) {
        this.rule = rule;
    }

    @POST
    @PermissionsAllowed("deposit:read")
    @Operation(operationId = "quoteDeposit", summary = "What deposit a contract would ask, and its instalments")
    public DepositQuoteView quote(DepositQuoteRequest body) {
        Euro baseRent = Euro.of(body.baseRent());
        if (body.instalments().isEmpty()) {
            return DepositQuoteView.of(rule.atOnce(body.signedOn(), baseRent));
        }
        int instalments = body.instalments().get();
        try {
            return DepositQuoteView.of(rule.inInstalments(body.signedOn(), baseRent, instalments));
        } catch (TooManyInstalmentsException e) {
            throw ProblemException.badRequest(tooMany(instalments, e.most()));
        }
    }

    private static Issue tooMany(int instalments, int most) {
        return new Issue(
                IssueType.OUT_OF_RANGE,
                In.BODY,
                "instalments",
                instalments,
                new Text(
                        "A deposit is paid in at most " + most + " instalments.",
                        "Een waarborg wordt in hoogstens " + most + " keer afbetaald."));
    }
}
