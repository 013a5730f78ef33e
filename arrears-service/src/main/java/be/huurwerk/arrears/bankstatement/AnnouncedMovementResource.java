package be.huurwerk.arrears.bankstatement;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/announcedMovements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bankStatements")
class AnnouncedMovementResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Announcements announcements;

    AnnouncedMovementResource(Announcements announcements) {
        this.announcements = announcements;
    }

    @GET
    @PersonalData
    @PermissionsAllowed("arrears:read")
    @Operation(
            operationId = "getAnnouncedMovements",
            summary = "Movements that the bank announced (camt.054); they are booked when the statement comes")
    public Page<AnnouncementView> list(
            @Parameter(description = "Those that are on a statement by now, or those that are still awaited")
                    @QueryParam("booked")
                    Boolean booked,
            @BeanParam PageRequest page) {
        UUID after = page.position(FIRST, parts -> UUID.fromString(parts.get(0)));
        List<AnnouncementView> rows = announcements.page(booked, after, page.limit()).stream()
                .map(AnnouncementView::of)
                .toList();
        return page.page(
                rows,
                announcements.count(booked),
                view -> List.of(view.announcedMovementId().toString()));
    }
}
