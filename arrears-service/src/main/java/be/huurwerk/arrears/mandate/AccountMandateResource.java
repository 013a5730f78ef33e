package be.huurwerk.arrears.mandate;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.arrears.mandate.MandateViews.MandateRequest;
import be.huurwerk.arrears.mandate.MandateViews.MandateView;
import be.huurwerk.bankformats.Iban;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/rentAccounts/{rentAccountId}/mandates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directDebits")
class AccountMandateResource {

    private final Accounts accounts;
    private final Mandates mandates;
    private final SignMandate signMandate;
    private final Authority authority;
    private final Parameters parameters;

    AccountMandateResource(
            Accounts accounts, Mandates mandates, SignMandate signMandate, Authority authority, Parameters parameters) {
        this.accounts = accounts;
        this.mandates = mandates;
        this.signMandate = signMandate;
        this.authority = authority;
        this.parameters = parameters;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:write")
    @Operation(operationId = "signMandate", summary = "Record a signed mandate for direct debits of a rent account")
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = MandateView.class)))
    public Response sign(
            @PathParam("rentAccountId") UUID rentAccountId,
            @HeaderParam("If-Match") String ifMatch,
            MandateRequest request) {
        authority.require(Act.mandate);
        requireAccount(rentAccountId);
        Mandate mandate = new Mandate(
                Ids.next(),
                rentAccountId,
                request.reference(),
                request.signedOn(),
                Iban.parse(request.iban()).map(Iban::value),
                request.holder(),
                Optional.empty(),
                Optional.empty(),
                0);
        signMandate.sign(mandate, ifMatch);
        MandateView view = MandateView.of(mandate, parameters);
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, view.href())
                .tag(ETags.of(mandate.version()))
                .entity(view)
                .build();
    }

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getMandates", summary = "The mandates of a rent account, the last signed first")
    public Page<MandateView> list(@PathParam("rentAccountId") UUID rentAccountId, @BeanParam PageRequest page) {
        requireAccount(rentAccountId);
        List<Mandate> all = mandates.ofAccount(rentAccountId);
        int from = page.position(0, parts -> Integer.parseInt(parts.get(0)));
        List<MandateView> rows = all.stream()
                .skip(from)
                .limit(page.limit())
                .map(mandate -> MandateView.of(mandate, parameters))
                .toList();
        return page.page(rows, all.size(), view -> List.of(Integer.toString(from + rows.indexOf(view) + 1)));
    }

    private void requireAccount(UUID rentAccountId) {
        accounts.find(rentAccountId)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such rent account.", "Deze huurrekening bestaat niet.")));
    }
}
