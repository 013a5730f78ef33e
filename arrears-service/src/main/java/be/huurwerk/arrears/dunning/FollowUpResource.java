package be.huurwerk.arrears.dunning;

import be.huurwerk.arrears.dunning.ContactResource.ContactView;
import be.huurwerk.servicekit.audit.PersonalData;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When somebody looks again what came of a contact. */
@Path("/arrearsFollowUps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "arrearsCases")
class FollowUpResource {

    private final Contacts contacts;
    private final BusinessDate businessDate;

    FollowUpResource(Contacts contacts, BusinessDate businessDate) {
        this.contacts = contacts;
        this.businessDate = businessDate;
    }

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getArrearsFollowUps",
            summary =
                    "Contacts that somebody is to look at again, and of whose case no contact was recorded since, by the day")
    public Page<ContactView> list(
            @Parameter(description = "The last day; the business date by default") @QueryParam("until") LocalDate until,
            @BeanParam PageRequest page) {
        LocalDate last = Optional.ofNullable(until).orElseGet(businessDate::today);
        WorkList.Position after = page.position(WorkList.Position.FIRST, WorkList.Position::parse);
        Page<Contacts.OfCase> found = page.page(
                contacts.toFollowUp(last, after.since(), after.arrearsCaseId(), page.limit()),
                contacts.countToFollowUp(last),
                one -> List.of(
                        one.contact().followUpOn().orElseThrow().toString(),
                        one.contact().contactId().toString()));
        return new Page<>(
                found.items().stream()
                        .map(one -> ContactView.of(one.arrearsCaseId(), one.contact()))
                        .toList(),
                found.pageSize(),
                found.total(),
                found.next());
    }
}
