package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.authority.Act;
import be.huurwerk.arrears.authority.Authority;
import be.huurwerk.arrears.bankstatement.Views.ImportView;
import be.huurwerk.arrears.bankstatement.Views.StatementView;
import be.huurwerk.bankformats.coda.CodaReader;
import be.huurwerk.servicekit.idempotency.Idempotent;
import be.huurwerk.servicekit.sql.LongTransaction;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.ProblemType;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/bankStatements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bankStatements")
class BankStatementResource {

    private static final UUID LAST = new UUID(-1, -1);

    private final ImportFile importFile;
    private final BankStatements bankStatements;
    private final Authority authority;

    BankStatementResource(ImportFile importFile, BankStatements bankStatements, Authority authority) {
        this.importFile = importFile;
        this.bankStatements = bankStatements;
        this.authority = authority;
    }

    @POST
    @Idempotent
    @LongTransaction
    @Consumes({MediaType.TEXT_PLAIN, MediaType.APPLICATION_XML})
    @PermissionsAllowed("arrears:write")
    @Operation(
            operationId = "importBankStatements",
            summary = "Import a file of bank statements (CODA, camt.053), or what the bank announces (camt.054)")
    @RequestBody(
            description =
                    "A CODA file (without a charset in the content type, ISO 8859-1, or UTF-8 where only that gives a line its length), or a camt.053 or camt.054 message (in the encoding it says)",
            content = {
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)),
                @Content(mediaType = MediaType.APPLICATION_XML, schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "201",
            description = "Imported",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Nothing in the file was new",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response importFile(StatementFile file, @Context HttpHeaders headers) {
        authority.require(Act.importStatements);
        ImportResult result = importFile(file, reader(file, headers.getMediaType()));
        ImportView view = ImportView.of(result);
        return result.alreadyImported()
                ? Response.ok(view).build()
                : Response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, location(view))
                        .entity(view)
                        .build();
    }

    private static String location(ImportView view) {
        return view.statements().isEmpty()
                ? Views.ANNOUNCED
                : view.statements().get(0).href();
    }

    @GET
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getBankStatements", summary = "Imported bank statements, newest first")
    public Page<StatementView> list(
            @Parameter(description = "Of the landlord, as the statement writes it") @QueryParam("account")
                    String account,
            @BeanParam PageRequest page) {
        Optional<String> of = Optional.ofNullable(account);
        Position before = page.position(
                new Position(Integer.MAX_VALUE, Integer.MAX_VALUE, LAST),
                parts -> new Position(
                        Integer.parseInt(parts.get(0)), Integer.parseInt(parts.get(1)), UUID.fromString(parts.get(2))));
        List<StatementView> rows =
                bankStatements.page(of, before.year(), before.number(), before.id(), page.limit()).stream()
                        .map(StatementView::of)
                        .toList();
        return page.page(
                rows,
                bankStatements.count(of),
                view -> List.of(
                        Integer.toString(view.year()),
                        Integer.toString(view.number()),
                        view.bankStatementId().toString()));
    }

    private record Position(int year, int number, UUID id) {}

    @GET
    @Path("/{bankStatementId}")
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getBankStatement", summary = "An imported bank statement")
    public StatementView get(@PathParam("bankStatementId") UUID bankStatementId) {
        return bankStatements
                .find(bankStatementId)
                .map(StatementView::of)
                .orElseThrow(() -> ProblemException.notFound(
                        new Text("There is no such bank statement.", "Dit rekeninguittreksel bestaat niet.")));
    }

    /** @param type null where there is neither a type nor a body */
    private static FileReader reader(StatementFile file, MediaType type) {
        if (type == null) {
            throw ProblemException.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    new Text("The call has no Content-Type.", "De oproep heeft geen Content-Type."));
        }
        if (MediaType.APPLICATION_XML_TYPE.isCompatible(type)) {
            return handler -> CamtFile.read(file.open(), handler);
        }
        Charset charset = charset(type);
        return handler -> CodaFile.read(file.open(), charset, handler);
    }

    private ImportResult importFile(StatementFile file, FileReader reader) {
        try {
            return importFile.importFile(file.sha256(), reader);
        } catch (RefusedFileException refused) {
            throw ProblemException.badRequest(refused.issue());
        }
    }

    private static Charset charset(MediaType type) {
        String name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        try {
            return name == null ? CodaReader.DEFAULT_CHARSET : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw ProblemException.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    new Text("The charset is not known.", "De karakterset is niet gekend."));
        }
    }
}
