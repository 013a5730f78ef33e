package be.huurwerk.deposit.instalment;

import be.huurwerk.deposit.Hrefs;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/overdueInstalments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "instalments")
class OverdueInstalmentResource {

    private final DueInstalments instalments;
    private final Parameters parameters;
    private final BusinessDate businessDate;

    OverdueInstalmentResource(DueInstalments instalments, Parameters parameters, BusinessDate businessDate) {
        this.instalments = instalments;
        this.parameters = parameters;
        this.businessDate = businessDate;
    }

    /**
     * An instalment that is late.
     *
     * @param href of the form with its plan
     * @param open what is not paid of it
     */
    @Schema(name = "OverdueInstalment")
    record InstalmentItem(
            String href,
            UUID depositId,
            UUID tenancyId,
            int number,
            LocalDate dueOn,
            BigDecimal amount,
            @Personal BigDecimal open) {

        static InstalmentItem of(LateInstalment one) {
            return new InstalmentItem(
                    Hrefs.deposit(one.depositId()) + "/form",
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
    @PermissionsAllowed("deposit:read")
    @Operation(
            operationId = "listOverdueInstalments",
            summary = "Instalments of deposits that are late by the landlord's tolerance, the oldest first")
    public Page<InstalmentItem> list(@BeanParam PageRequest page) {
        LocalDate lateBy = InstalmentRunHandler.lateBy(businessDate.today(), parameters);
        DueInstalments.Place after = page.position(
                DueInstalments.Place.FIRST,
                parts -> new DueInstalments.Place(
                        LocalDate.parse(parts.get(0)), UUID.fromString(parts.get(1)), Integer.parseInt(parts.get(2))));
        return page.page(
                instalments.page(lateBy, after, page.limit()).stream()
                        .map(InstalmentItem::of)
                        .toList(),
                () -> instalments.count(lateBy),
                item -> List.of(item.dueOn().toString(), item.depositId().toString(), Integer.toString(item.number())));
    }
}
