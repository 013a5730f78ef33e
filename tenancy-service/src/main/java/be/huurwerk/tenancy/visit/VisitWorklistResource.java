package be.huurwerk.tenancy.visit;

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

@Path("/visits")
@Tag(name = "visits")
@Produces(MediaType.APPLICATION_JSON)
public class VisitWorklistResource {

    private final Visits visits;
    private final BusinessDate businessDate;

    VisitWorklistResource(Visits visits, BusinessDate businessDate) {
        this.visits = visits;
        this.businessDate = businessDate;
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(
            operationId = "listVisitsToDo",
            summary = "Home visits to be made, or what they ask for, to a day (today if left out), earliest first")
    public Page<VisitView> toDo(
            @QueryParam("work") Visits.Work work,
            @QueryParam("until") LocalDate until,
            @BeanParam PageRequest pageRequest) {
        return Answers.page(
                visits.worklist(
                        work == null ? Visits.Work.planned : work,
                        until == null ? businessDate.today() : until,
                        pageRequest),
                VisitView::toDo);
    }
}
