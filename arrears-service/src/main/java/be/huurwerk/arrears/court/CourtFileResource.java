package be.huurwerk.arrears.court;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.document.Documents;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The file of a court case: what is in it and what it lacks, and the file itself. */
@Path("/courtCases/{courtCaseId}/file")
@Tag(name = "courtCases")
class CourtFileResource {

    private static final String PDF = "application/pdf";
    private static final String ON =
            "As of which day: what is dated until that day, as it is known now, also where it was written down later; today by default. What was claimed"
                    + " with the petition and at a hearing is told as it was claimed. A rent decision is dated by the clock; where the business date is behind"
                    + " the clock, by the day from which it holds";

    private final CourtFiles files;
    private final BuildCourtFile buildCourtFile;
    private final BusinessDate businessDate;

    CourtFileResource(CourtFiles files, BuildCourtFile buildCourtFile, BusinessDate businessDate) {
        this.files = files;
        this.buildCourtFile = buildCourtFile;
        this.businessDate = businessDate;
    }

    @Schema(name = "CourtFileInventory")
    record InventoryView(
            @Schema(description = "The court case") String href,
            LocalDate on,

            @Personal @Schema(description = "Brought up to date on the day")
            BigDecimal claim,

            @Personal @Schema(description = "On the day of the petition")
            Optional<BigDecimal> claimed,

            @Personal @Schema(description = "At the last hearing, as it was brought up to date for it")
            Optional<BigDecimal> claimedAtHearing,

            @Schema(
                    description =
                            "With claimedAtHearing: whether nobody recorded that this hearing was held, so that it is reckoned as of the day that was set for it")
            Optional<Boolean> hearingImplied,

            @Schema(
                    description =
                            "Whether nothing that is necessary is lacking, and each reminder is there with proof of its sending")
            boolean complete,

            List<ItemView> items,

            @Schema(description = "Reminders of which the letter was not printed, or no sending is recorded")
            List<UnprovedView> unproved) {}

    @Schema(name = "CourtFileUnproved")
    record UnprovedView(
            @Schema(description = "The steps of the case") String href,
            UUID stepId,
            @Schema(pattern = "^[a-zA-Z][a-zA-Z0-9]{0,49}$") String code,
            LocalDate on,

            @Schema(description = "Whether its letter was printed")
            boolean printed,

            @Schema(description = "Whether a sending of it is recorded")
            boolean sent) {

        static UnprovedView of(CourtRecords.Unproved letter) {
            return new UnprovedView(
                    "/arrears/v1/arrearsCases/" + letter.arrearsCaseId() + "/steps",
                    letter.stepId(),
                    letter.step(),
                    letter.on(),
                    letter.printed(),
                    letter.sent());
        }
    }

    @Schema(name = "CourtFileItem")
    record ItemView(
            Item item,
            Inventory.State state,

            @Schema(description = "Whether a file without it is not complete")
            boolean necessary,

            @Schema(description = "The last day on which a certificate may be used")
            Optional<LocalDate> until,

            List<PaperView> papers) {

        static ItemView of(Inventory.Line line) {
            return new ItemView(
                    line.item(),
                    line.state(),
                    line.necessary(),
                    line.until(),
                    line.exhibits().stream().map(PaperView::of).toList());
        }
    }

    @Schema(name = "CourtFilePaper")
    record PaperView(
            @Withheld @Schema(description = "The kind of document, or the step of a letter")
            String kind,

            Optional<LocalDate> dated,

            @Schema(description = "Where it is downloaded by itself; without this it is made for the file alone")
            Optional<String> href,

            @Schema(
                    description =
                            "Why a document that is kept here is no part of the one PDF: it is handed in by itself. That another service's can't be bound is told by the PDF's own inventory")
            Optional<Bundle.Left> notBundled) {

        static PaperView of(Exhibit exhibit) {
            return new PaperView(
                    exhibit.kind(),
                    exhibit.dated(),
                    exhibit.href(),
                    exhibit.isKeptHere() ? Bundle.paper(exhibit).left() : Optional.empty());
        }
    }

    @GET
    @Path("/inventory")
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getCourtFileInventory",
            summary = "What the file of a court case holds and lacks, as of a day")
    public InventoryView inventory(
            @PathParam("courtCaseId") UUID courtCaseId, @Parameter(description = ON) @QueryParam("on") LocalDate on) {
        LocalDate day = day(on);
        CourtFiles.Contents contents = files.contents(courtCaseId, day);
        return new InventoryView(
                "/arrears/v1/courtCases/" + courtCaseId,
                day,
                contents.claim().total().amount(),
                contents.claimed().map(claim -> claim.total().amount()),
                contents.heard().map(heard -> heard.claim().total().amount()),
                contents.heard().map(CourtFiles.Heard::implied),
                contents.isComplete(),
                contents.inventory().lines().stream().map(ItemView::of).toList(),
                contents.unproved().stream().map(UnprovedView::of).toList());
    }

    @GET
    @Blocking
    @Produces(PDF)
    @PersonalData
    @PermissionsAllowed(
            value = {"arrears:read", Documents.PERSONAL},
            inclusive = true)
    @Operation(
            operationId = "getCourtFile",
            summary = "The file of a court case as of a day: claim, numbered inventory and papers, in Dutch")
    @APIResponse(responseCode = "409")
    @APIResponse(
            responseCode = "200",
            description = "One PDF",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response file(
            @PathParam("courtCaseId") UUID courtCaseId, @Parameter(description = ON) @QueryParam("on") LocalDate on) {
        return Response.ok(buildCourtFile.build(courtCaseId, day(on)), PDF)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + courtCaseId + ".pdf\"")
                .build();
    }

    private LocalDate day(LocalDate on) {
        LocalDate today = businessDate.today();
        if (on != null && on.isAfter(today)) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.OUT_OF_RANGE,
                    In.QUERY,
                    "on",
                    on,
                    new Text("This is " + today + " at the latest.", "Dit is ten laatste " + today + ".")));
        }
        return Optional.ofNullable(on).orElse(today);
    }
}
