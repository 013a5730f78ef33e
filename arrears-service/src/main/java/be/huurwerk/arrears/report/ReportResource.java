package be.huurwerk.arrears.report;

import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Press;
import be.huurwerk.letterkit.Printed;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Arrears in figures, as of any day until the business date. */
@Path("/reports/arrears")
@Tag(name = "reports")
class ReportResource {

    private static final String CSV = "text/csv";
    private static final String PDF = "application/pdf";
    private static final String MONTHS = "policy/arrears/report-months";
    /** A year and a month before it are days that the database knows too. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final UUID FIRST = new UUID(0, 0);

    private final ReportFigures figures;
    private final OverdueAccounts accounts;
    private final ReportedPlans plans;
    private final BusinessDate businessDate;
    private final Parameters parameters;
    private final ReportSheet sheet;
    private final Press press = new Press();

    ReportResource(
            ReportFigures figures,
            OverdueAccounts accounts,
            ReportedPlans plans,
            BusinessDate businessDate,
            Parameters parameters) {
        this.figures = figures;
        this.accounts = accounts;
        this.plans = plans;
        this.businessDate = businessDate;
        this.parameters = parameters;
        this.sheet = new ReportSheet(parameters);
    }

    @Schema(name = "ReportedAccount")
    record AccountView(
            @Schema(description = "The rent account") String href,
            UUID rentAccountId,
            UUID tenancyId,

            @Personal @Schema(description = "What should have been paid before the day")
            BigDecimal amount,

            @Schema(description = "Due day of the oldest debt that is overdue")
            Optional<LocalDate> oldestDue,

            Age age,

            @Schema(description = "A month before the day") Age ageBefore,

            @Schema(description = "Whether the tenancy ended before the day")
            boolean former) {

        static AccountView of(OverdueAccounts.Account account) {
            return new AccountView(
                    "/arrears/v1/rentAccounts/" + account.rentAccountId(),
                    account.rentAccountId(),
                    account.tenancyId(),
                    account.amount().amount(),
                    account.oldestDue(),
                    account.age(),
                    account.before(),
                    account.former());
        }
    }

    @Schema(name = "ReportedPlan")
    record PlanView(
            @Schema(description = "The plan") String href,
            UUID paymentPlanId,
            UUID rentAccountId,
            @Schema(pattern = "^[a-z]+$") String state,

            @Schema(description = "The day on which it came into that state")
            LocalDate since,

            @Personal BigDecimal amount) {

        static PlanView of(ReportedPlans.Plan plan) {
            return new PlanView(
                    "/arrears/v1/paymentPlans/" + plan.paymentPlanId(),
                    plan.paymentPlanId(),
                    plan.rentAccountId(),
                    plan.state(),
                    plan.since(),
                    plan.amount().amount());
        }
    }

    /** The states of plans. */
    @Schema(name = "ReportedPlanState")
    enum PlanState {
        live,
        broken,
        completed,
        cancelled,
        replaced
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getArrearsReport",
            summary =
                    "The arrears of all accounts in figures, as of a day; each figure says where its cases are listed",
            description =
                    "Each fact counts from the day that it bears, whenever it was written down; that a tenancy was a mistake, from the day on which that was told.")
    public ReportView get(@QueryParam("on") LocalDate on) {
        return ReportView.of(figures.on(day(on)));
    }

    @GET
    @Path("/csv")
    @Produces(CSV)
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getArrearsReportCsv", summary = "The same report as a table: a line a figure")
    @APIResponse(
            responseCode = "200",
            description = "Section, group, detail, count, amount, percent and address of each figure",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@QueryParam("on") LocalDate on) {
        LocalDate day = day(on);
        return Response.ok(ReportCsv.of(ReportView.of(figures.on(day))), CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"arrears-" + day + ".csv\"")
                .build();
    }

    @GET
    @Path("/pdf")
    @Blocking
    @Produces(PDF)
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "getArrearsReportPdf", summary = "The same report to be printed, with plots")
    @APIResponse(
            responseCode = "200",
            description = "The report; its ETag is the SHA-256 of the bytes",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response pdf(
            @QueryParam("on") LocalDate on,
            @Parameter(description = "Dutch by default, or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String acceptLanguage) {
        LocalDate day = day(on);
        LetterLanguage language = LetterLanguage.of(acceptLanguage);
        Printed printed = press.print(sheet.of(months(day), language));
        return Response.ok(printed.pdf(), PDF)
                .tag(new EntityTag(printed.hash()))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"arrears-" + day + ".pdf\"")
                .build();
    }

    @GET
    @Path("/accounts")
    @Produces(MediaType.APPLICATION_JSON)
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getReportedAccounts",
            summary = "The accounts behind a figure of the report, the longest overdue first")
    public Page<AccountView> accounts(
            @QueryParam("on") LocalDate on,
            @Parameter(description = "none only beside ageBefore: what was overdue then and is not on the day")
                    @QueryParam("age")
                    Age age,
            @QueryParam("ageBefore") Age ageBefore,
            @QueryParam("former") Boolean former,
            @BeanParam PageRequest page) {
        LocalDate day = day(on);
        OverdueAccounts.Filter filter = new OverdueAccounts.Filter(age, ageBefore, former);
        OverdueAccounts.Position after = page.position(OverdueAccounts.Position.FIRST, OverdueAccounts.Position::parse);
        Page<OverdueAccounts.Account> found = page.page(
                accounts.page(day, filter, after, page.limit()),
                accounts.count(day, filter),
                OverdueAccounts.Position::parts);
        return new Page<>(
                found.items().stream().map(AccountView::of).toList(), found.pageSize(), found.total(), found.next());
    }

    @GET
    @Path("/paymentPlans")
    @Produces(MediaType.APPLICATION_JSON)
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getReportedPlans",
            summary = "The payment plans behind a figure of the report, in the order in which they were written down")
    public Page<PlanView> plans(
            @QueryParam("on") LocalDate on, @QueryParam("state") PlanState state, @BeanParam PageRequest page) {
        LocalDate day = day(on);
        String in = Optional.ofNullable(state).map(PlanState::name).orElse(null);
        UUID after = page.position(FIRST, parts -> UUID.fromString(parts.get(0)));
        return page.page(
                plans.page(day, in, after, page.limit()).stream()
                        .map(PlanView::of)
                        .toList(),
                plans.count(day, in),
                view -> List.of(view.paymentPlanId().toString()));
    }

    /** The report of a day after those of the ends of the months before it, as many as the policy says. */
    private List<ArrearsReport> months(LocalDate day) {
        int before = parameters.number(MONTHS, day).intValue();
        return IntStream.rangeClosed(-before, 0)
                .mapToObj(month ->
                        month == 0 ? day : YearMonth.from(day).plusMonths(month).atEndOfMonth())
                .map(figures::on)
                .toList();
    }

    /** What is still to come is in no report. */
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
        if (on != null && on.isBefore(EARLIEST)) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.OUT_OF_RANGE,
                    In.QUERY,
                    "on",
                    on,
                    new Text("This is " + EARLIEST + " at the earliest.", "Dit is ten vroegste " + EARLIEST + ".")));
        }
        return Optional.ofNullable(on).orElse(today);
    }
}
