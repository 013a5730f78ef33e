package be.huurwerk.arrears.depositinstalment;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Beside what is overdue on a rent account: what is late of its deposit. */
@Path("/overdueDepositInstalments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "arrearsCases")
class OverdueInstalmentResource {

    private final OverdueInstalments instalments;

    OverdueInstalmentResource(OverdueInstalments instalments) {
        this.instalments = instalments;
    }

    /**
     * An instalment that is late.
     *
     * @param href of the plan
     * @param number in it, from 1
     * @param open what is not paid of it
     */
    @Schema(name = "OverdueDepositInstalment")
    record InstalmentItem(
            String href,
            UUID depositId,
            UUID tenancyId,
            int number,
            LocalDate dueOn,
            BigDecimal amount,
            @Personal BigDecimal open) {

        static InstalmentItem of(OverdueInstalment one) {
            return new InstalmentItem(
                    "/deposit/v1/deposits/" + one.depositId() + "/form",
                    one.depositId(),
                    one.tenancyId(),
                    one.number(),
                    one.dueOn(),
                    one.amount().amount(),
                    one.open().amount());
        }
    }

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "listOverdueDepositInstalments",
            summary =
                    "Instalments of deposits that are late, the oldest first: they stand on no rent account and are paid by the communication of the deposit")
    public Page<InstalmentItem> list(@QueryParam("tenancyId") UUID tenancyId, @BeanParam PageRequest page) {
        OverdueInstalments.Place after = page.position(
                OverdueInstalments.Place.FIRST,
                parts -> new OverdueInstalments.Place(
                        LocalDate.parse(parts.get(0)), UUID.fromString(parts.get(1)), Integer.parseInt(parts.get(2))));
        return page.page(
                instalments.page(tenancyId, after, page.limit()).stream()
                        .map(InstalmentItem::of)
                        .toList(),
                () -> instalments.count(tenancyId),
                item -> List.of(item.dueOn().toString(), item.depositId().toString(), Integer.toString(item.number())));
    }
}
