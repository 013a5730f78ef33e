package be.huurwerk.tenancy.departure;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.addressee.Addressee;
import be.huurwerk.tenancy.addressee.Addressees;
import be.huurwerk.tenancy.heard.HeardBalances;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.lang.Language;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/tenancies/{tenancyId}/departureChecklist")
@Tag(name = "departures")
@Produces(MediaType.APPLICATION_JSON)
public class DepartureChecklistResource {

    private final Tenancies tenancies;
    private final Leavings leavings;
    private final Addressees addressees;
    private final HeardBalances balances;
    private final BusinessDate businessDate;

    DepartureChecklistResource(
            Tenancies tenancies,
            Leavings leavings,
            Addressees addressees,
            HeardBalances balances,
            BusinessDate businessDate) {
        this.tenancies = tenancies;
        this.leavings = leavings;
        this.addressees = addressees;
        this.balances = balances;
        this.businessDate = businessDate;
    }

    @GET
    @Transactional
    @PermissionsAllowed("tenancy:read")
    @Operation(
            operationId = "getDepartureChecklist",
            summary = "What is still to be done before a household is gone and its deposit settled",
            description =
                    "Each point is done where its address says; nothing is ticked by hand. settlementWaitsFor names"
                            + " what the final balance of the rent account, and with it the settlement, still waits for here;"
                            + " finalBalanceWaitsFor what it waits for on the rent account once the keys are in.")
    public DepartureChecklistView get(@PathParam("tenancyId") UUID tenancyId) {
        Tenancy tenancy = tenancies.find(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        LocalDate today = businessDate.today();
        boolean estate = addressees.of(List.of(tenancyId), today).stream().anyMatch(Addressee::estate);
        return DepartureChecklistView.of(
                tenancyId,
                tenancy.fixedEnd(),
                DepartureChecklist.of(leavings.of(tenancy, estate, today)),
                balances.of(tenancyId),
                Language.current());
    }
}
