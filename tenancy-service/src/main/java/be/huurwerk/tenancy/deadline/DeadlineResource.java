package be.huurwerk.tenancy.deadline;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.webkit.lang.Language;
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
import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/deadlines")
@Tag(name = "deadlines")
@Produces(MediaType.APPLICATION_JSON)
public class DeadlineResource {

    private final Deadlines deadlines;
    private final BusinessDate businessDate;

    DeadlineResource(Deadlines deadlines, BusinessDate businessDate) {
        this.deadlines = deadlines;
        this.businessDate = businessDate;
    }

    @GET
    @Transactional
    @PermissionsAllowed("tenancy:read")
    @Operation(
            operationId = "listDeadlines",
            summary = "What is to be done across all files, to a day (today if left out), earliest first",
            description = "The overdue stand first. A stay that ends and the end of a buyer's duty to live in the"
                    + " dwelling are listed until their day has passed; all else until it is done. total counts"
                    + " at most 200 of each kind.")
    public Page<DeadlineView> list(
            @QueryParam("until") LocalDate until,
            @QueryParam("kind") DeadlineKind kind,
            @BeanParam PageRequest pageRequest) {
        LocalDate today = businessDate.today();
        Set<DeadlineKind> kinds = kind == null ? EnumSet.allOf(DeadlineKind.class) : EnumSet.of(kind);
        Language language = Language.current();
        return Answers.page(
                deadlines.until(until == null ? today : until, today, kinds, pageRequest),
                deadline -> DeadlineView.of(deadline, today, language));
    }
}
