package be.huurwerk.servicekit.event;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.sql.Sql;
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
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells which events were thrown away, by whom and why; the oldest first. */
@Path("/operations/discardedEvents")
@Tag(name = "operations")
@Produces(MediaType.APPLICATION_JSON)
public class DiscardResource {
    private static final UUID FIRST = new UUID(0, 0);

    private final DiscardStore discards;

    DiscardResource(DataSource dataSource) {
        this.discards = new DiscardStore(new Sql(dataSource));
    }

    @GET
    @PersonalData
    @PermissionsAllowed("operations:write")
    @Operation(operationId = "listDiscardedEvents", summary = "List the events that were thrown away, by whom and why")
    public Page<DiscardView> list(@BeanParam PageRequest page) {
        UUID after = page.position(FIRST, parts -> UUID.fromString(parts.get(0)));
        return page.page(
                discards.page(after, page.limit()).stream().map(DiscardView::of).toList(),
                discards::count,
                row -> List.of(row.deadLetterId().toString()));
    }
}
