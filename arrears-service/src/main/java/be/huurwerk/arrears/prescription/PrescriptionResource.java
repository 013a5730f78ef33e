package be.huurwerk.arrears.prescription;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.prescription.PrescribingDebts.Debt;
import be.huurwerk.arrears.prescription.PrescribingDebts.Position;
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
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/prescriptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "writeOffs")
class PrescriptionResource {

    private static final int MOST = 120;
    private static final String AHEAD = "policy/arrears/prescription-warning";

    private final PrescribingDebts debts;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    PrescriptionResource(PrescribingDebts debts, Parameters parameters, BusinessDate businessDate) {
        this.debts = debts;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    @Schema(name = "PrescribingDebt")
    record DebtView(
            @Schema(description = "The rent account") String href,
            UUID rentAccountId,
            UUID tenancyId,

            @Schema(description = "The line that began the debt")
            UUID entryId,

            EntryKind kind,
            LocalDate dueOn,
            @Personal BigDecimal open,

            @Schema(description = "The last day on which it can be claimed; from the day after it is prescribed")
            LocalDate prescribesOn,

            @Schema(description = "Whether that day has passed")
            boolean prescribed) {

        static DebtView of(Debt debt, LocalDate today) {
            return new DebtView(
                    "/arrears/v1/rentAccounts/" + debt.rentAccountId(),
                    debt.rentAccountId(),
                    debt.tenancyId(),
                    debt.entryId(),
                    debt.kind(),
                    debt.dueOn(),
                    debt.open().amount(),
                    debt.prescription().flatMap(Prescription::on).orElse(debt.endsOn()),
                    debt.isPrescribed(today));
        }
    }

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getPrescriptions",
            summary = "Open debts that are prescribed, or will be soon, in the order in which their term ends")
    public Page<DebtView> list(
            @Parameter(description = "How many months ahead; by the landlord's policy when it is left out")
                    @QueryParam("withinMonths")
                    Integer withinMonths,
            @BeanParam PageRequest page) {
        LocalDate today = businessDate.today();
        requireRange(withinMonths);
        int months = Optional.ofNullable(withinMonths)
                .orElseGet(() -> parameters.number(AHEAD, today).intValue());
        LocalDate last = today.plusMonths(months);
        Position after = page.position(
                Position.FIRST, parts -> new Position(LocalDate.parse(parts.get(0)), UUID.fromString(parts.get(1))));
        UUID[] later = debts.later(last);
        Page<Debt> found = page.page(
                debts.page(last, later, after, page.limit()),
                debts.count(last, later),
                debt -> List.of(debt.endsOn().toString(), debt.entryId().toString()));
        return new Page<>(
                found.items().stream().map(debt -> DebtView.of(debt, today)).toList(),
                found.pageSize(),
                found.total(),
                found.next());
    }

    private static void requireRange(Integer withinMonths) {
        if (withinMonths != null && (withinMonths < 0 || withinMonths > MOST)) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.OUT_OF_RANGE,
                    In.QUERY,
                    "withinMonths",
                    withinMonths,
                    new Text("This is 0 to " + MOST + ".", "Dit is 0 tot " + MOST + ".")));
        }
    }
}
