package be.huurwerk.deposit.settlement;

import be.huurwerk.deposit.Hrefs;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/settlements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "settlements")
public class OpenSettlementResource {

    private static final String WARNING = "policy/deposit/refund-warning";

    private final OpenSettlements settlements;
    private final BusinessDate businessDate;
    private final Parameters parameters;

    OpenSettlementResource(OpenSettlements settlements, BusinessDate businessDate, Parameters parameters) {
        this.settlements = settlements;
        this.businessDate = businessDate;
        this.parameters = parameters;
    }

    /**
     * @param endDate of the contract; of a tenancy that was a mistake the day on which that was known
     * @param withdrawnOn of a tenancy that was a mistake
     * @param refundBy the last day of the landlord's term; absent while it has not begun
     * @param waitsUntil of a lease that is not over: the day on which its deposit can be settled
     */
    @Schema(name = "OpenSettlement")
    public record SettlementItem(
            String href,
            UUID depositId,
            UUID tenancyId,
            LocalDate endDate,
            Optional<LocalDate> keysReturnedOn,
            Optional<LocalDate> settledOn,
            Optional<LocalDate> withdrawnOn,
            Optional<LocalDate> refundBy,
            OpenSettlement.State state,
            OpenSettlement.WaitsFor waitsFor,
            Optional<LocalDate> waitsUntil) {

        static SettlementItem of(OpenSettlement one, OpenSettlement.State state) {
            return new SettlementItem(
                    Hrefs.deposit(one.depositId()).toString(),
                    one.depositId(),
                    one.tenancyId(),
                    one.endDate(),
                    one.keysReturnedOn(),
                    one.settledOn(),
                    one.withdrawnOn(),
                    one.refundBy(),
                    state,
                    one.waitsFor(),
                    one.waitsUntil());
        }
    }

    @GET
    @PermissionsAllowed("deposit:read")
    @Operation(
            operationId = "listOpenSettlements",
            summary =
                    "Deposits of ended contracts, and of households that are gone, that are not settled or not paid back, with their term, the first one due first")
    public Page<SettlementItem> list(@QueryParam("state") OpenSettlement.State state, @BeanParam PageRequest page) {
        LocalDate today = businessDate.today();
        int warning = parameters.number(WARNING, today).intValue();
        OpenSettlement.Term due = state == null ? OpenSettlement.Term.ANY : state.term(today, warning);
        OpenSettlements.Place after = page.position(
                OpenSettlements.Place.FIRST,
                parts -> new OpenSettlements.Place(LocalDate.parse(parts.get(0)), UUID.fromString(parts.get(1))));
        return page.page(
                settlements.page(today, due, after, page.limit()).stream()
                        .map(one -> SettlementItem.of(one, one.state(today, warning)))
                        .toList(),
                () -> settlements.count(today, due),
                item -> List.of(
                        item.refundBy().orElse(OpenSettlements.LAST_DAY).toString(),
                        item.depositId().toString()));
    }
}
