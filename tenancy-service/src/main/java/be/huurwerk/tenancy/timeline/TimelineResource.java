package be.huurwerk.tenancy.timeline;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.tenancy.Answers;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.lang.Language;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/tenancies/{tenancyId}/timeline")
@Tag(name = "timelines")
@Produces(MediaType.APPLICATION_JSON)
public class TimelineResource {

    private final Timelines timelines;
    private final Tenancies tenancies;
    private final Caller caller;

    TimelineResource(Timelines timelines, Tenancies tenancies, Caller caller) {
        this.timelines = timelines;
        this.tenancies = tenancies;
        this.caller = caller;
    }

    @GET
    @Transactional
    @PersonalData
    @PermissionsAllowed("tenancy:read")
    @Operation(
            operationId = "getTimeline",
            summary = "All that happened in the file of a tenancy, in order",
            description = "What was annulled stays in its place and is marked. Days to come that are fixed, as the last"
                    + " day of the lease, stand here as well. The text is in the language asked; persons are named"
                    + " only for the scope tenancy:personal.")
    public Page<TimelineItemView> get(@PathParam("tenancyId") UUID tenancyId, @BeanParam PageRequest pageRequest) {
        tenancies.find(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        boolean personal = caller.readsPersonal();
        Language language = Language.current();
        return Answers.page(
                timelines.of(tenancyId, pageRequest), item -> TimelineItemView.of(item, personal, language));
    }
}
