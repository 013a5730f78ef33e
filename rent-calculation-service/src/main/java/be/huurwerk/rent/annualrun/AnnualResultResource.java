package be.huurwerk.rent.annualrun;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.annualrun.AnnualSummary.Bucket;
import be.huurwerk.rent.annualrun.AnnualSummary.Counts;
import be.huurwerk.rent.annualrun.AnnualSummary.NoteCount;
import be.huurwerk.rent.annualrun.AnnualSummary.ReasonCount;
import be.huurwerk.rent.annualrun.Finding.Result;
import be.huurwerk.rent.annualrun.FindingPage.Position;
import be.huurwerk.rent.annualrun.FindingPage.Sort;
import be.huurwerk.rent.calculation.Bound;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.run.Run;
import be.huurwerk.servicekit.run.RunAnswers;
import be.huurwerk.servicekit.run.RunStatus;
import be.huurwerk.webkit.body.Withheld;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import be.huurwerk.webkit.problem.UnknownParameter;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/annualRuns/{runId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "annualRuns")
public class AnnualResultResource {

    private static final Map<String, Sort> SORTS =
            Map.of("tenancyId", Sort.TENANCY, "difference", Sort.DIFFERENCE, "-difference", Sort.DIFFERENCE_DOWN);

    private final RunAnswers runs;
    private final FindingStore findings;
    private final SummaryStore summaries;

    AnnualResultResource(RunAnswers runs, FindingStore findings, SummaryStore summaries) {
        this.runs = runs;
        this.findings = findings;
        this.summaries = summaries;
    }

    /** A rent that changes after 1 January as well; in euro a month. */
    @Schema(name = "LaterRent")
    public record LaterRentView(LocalDate effectiveFrom, BigDecimal rent) {}

    /**
     * What came of one tenancy; amounts in euro a month.
     *
     * @param reason why nothing is decided
     * @param note what to look at in what is decided
     * @param unknown all figures of the law that are unknown, the one that was needed first in front; left out when it waits for facts
     * @param later the rents after 1 January that change with it, as the one that follows a rent granted for a time
     */
    @Schema(name = "AnnualResult")
    public record AnnualResultView(
            UUID tenancyId,
            Result outcome,
            Optional<String> reason,
            @Withheld Optional<String> detail,
            Optional<Finding.Note> note,
            @Withheld Optional<List<UnknownParameter>> unknown,
            Optional<BigDecimal> before,
            Optional<BigDecimal> after,
            Optional<BigDecimal> difference,
            Optional<Bound> bound,
            List<LaterRentView> later,
            List<UUID> rentDecisionIds) {

        static AnnualResultView of(Finding finding) {
            return new AnnualResultView(
                    finding.tenancyId(),
                    finding.result(),
                    finding.reason(),
                    finding.detail(),
                    finding.note(),
                    Optional.of(finding.unknown()).filter(unknown -> !unknown.isEmpty()),
                    finding.before().map(Euro::amount),
                    finding.after().map(Euro::amount),
                    finding.difference().map(Euro::amount),
                    finding.bound(),
                    finding.later().stream()
                            .map(later -> new LaterRentView(
                                    later.effectiveFrom(), later.rent().amount()))
                            .toList(),
                    finding.rentDecisionIds());
        }
    }

    /** A run in figures; amounts in euro a month. */
    @Schema(name = "AnnualSummary")
    public record AnnualSummaryView(
            UUID runId,
            RunStatus status,
            int total,
            int failed,
            Counts counts,
            BigDecimal before,
            BigDecimal after,
            BigDecimal difference,
            List<Bucket> histogram,
            Map<String, Long> bounds,
            List<ReasonCount> reasons,
            List<NoteCount> notes) {

        static AnnualSummaryView of(Run run, AnnualSummary summary) {
            return new AnnualSummaryView(
                    run.runId(),
                    run.status(),
                    run.total(),
                    run.failed(),
                    summary.counts(),
                    summary.before(),
                    summary.after(),
                    summary.after().subtract(summary.before()),
                    summary.histogram(),
                    summary.bounds().stream()
                            .collect(
                                    Collectors.toMap(AnnualSummary.BoundCount::bound, AnnualSummary.BoundCount::count)),
                    summary.reasons(),
                    summary.notes());
        }
    }

    @GET
    @Path("/results")
    @PersonalData
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "listAnnualResults",
            summary = "What came of each tenancy in an annual run; in a dry run: what would")
    public Page<AnnualResultView> results(
            @PathParam("runId") UUID runId,
            @Parameter(description = "Only those of which this came") @QueryParam("outcome") Result outcome,
            @Parameter(description = "Only this tenancy") @QueryParam("tenancyId") UUID tenancyId,
            @Parameter(
                            description = "By tenancy, or by the difference, upwards or downwards;"
                                    + " who has none comes last",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"tenancyId", "difference", "-difference"},
                                            defaultValue = "tenancyId"))
                    @QueryParam("sort")
                    String sort,
            @BeanParam PageRequest request) {
        runs.get(AnnualRuns.KIND, runId);
        FindingPage page = new FindingPage(
                Optional.ofNullable(outcome),
                Optional.ofNullable(tenancyId),
                sort(sort),
                position(request),
                request.limit());
        return request.page(
                findings.page(runId, page).stream().map(AnnualResultView::of).toList(),
                findings.count(runId, page),
                AnnualResultResource::position);
    }

    @GET
    @Path("/summary")
    @PermissionsAllowed("rentCalculation:read")
    @Operation(
            operationId = "getAnnualSummary",
            summary = "An annual run in figures: who changes, by how much, and why rents are not decided")
    public AnnualSummaryView summary(@PathParam("runId") UUID runId) {
        return AnnualSummaryView.of(runs.get(AnnualRuns.KIND, runId), summaries.of(runId));
    }

    private static Sort sort(String asked) {
        if (asked == null) {
            return Sort.TENANCY;
        }
        return Optional.ofNullable(SORTS.get(asked))
                .orElseThrow(() -> ProblemException.badRequest(new Issue(
                        IssueType.SCHEMA_VIOLATION,
                        In.QUERY,
                        "sort",
                        asked,
                        new Text(
                                "sort is tenancyId, difference or -difference.",
                                "sort is tenancyId, difference of -difference."))));
    }

    private static Optional<Position> position(PageRequest request) {
        return request.position(
                Optional.<Position>empty(),
                parts -> Optional.of(new Position(
                        Optional.of(parts.get(1))
                                .filter(text -> !text.isEmpty())
                                .map(BigDecimal::new),
                        UUID.fromString(parts.get(0)))));
    }

    private static List<String> position(AnnualResultView row) {
        return List.of(
                row.tenancyId().toString(),
                row.difference().map(BigDecimal::toPlainString).orElse(""));
    }
}
