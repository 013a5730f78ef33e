package be.huurwerk.deposit.agency;

import be.huurwerk.deposit.agency.ReleaseResource.ReleaseView;
import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.webkit.page.Page;
import be.huurwerk.webkit.page.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/openReleases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "agency")
public class OpenReleaseResource {

    private static final UUID FIRST = new UUID(0, 0);

    private final Releases releases;

    OpenReleaseResource(Releases releases) {
        this.releases = releases;
    }

    @GET
    @PersonalData
    @PermissionsAllowed("deposit:read")
    @Operation(operationId = "listOpenReleases", summary = "Releases that the agency was asked and has not paid")
    public Page<ReleaseView> open(@BeanParam PageRequest page) {
        UUID after = page.position(FIRST, parts -> UUID.fromString(parts.get(0)));
        return page.page(
                releases.open(after, page.limit()).stream().map(ReleaseView::of).toList(),
                releases.countOpen(),
                view -> List.of(view.depositId().toString()));
    }
}
