package be.huurwerk.tenancy.contract;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/checklistItems")
@Tag(name = "checklists")
@Produces(MediaType.APPLICATION_JSON)
public class ChecklistItemsResource {

    private final Checklist checklist;
    private final BusinessDate businessDate;

    ChecklistItemsResource(Checklist checklist, BusinessDate businessDate) {
        this.checklist = checklist;
        this.businessDate = businessDate;
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(
            operationId = "listChecklistItems",
            summary = "The open points of all checklists by the day on which they are due",
            description = "Without dueBefore those whose day has passed.")
    public Page<ChecklistItemView> list(
            @QueryParam("dueBefore") LocalDate dueBefore, @BeanParam PageRequest pageRequest) {
        LocalDate today = businessDate.today();
        Page<CheckedItem> found = checklist.dueBefore(dueBefore == null ? today : dueBefore, pageRequest);
        return Answers.page(found, item -> ChecklistItemView.of(item, today));
    }
}
