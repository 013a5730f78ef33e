package be.huurwerk.deposit.subjectexport;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.subjectexport.SubjectExport;
import be.huurwerk.servicekit.subjectexport.SubjectExportView;
import be.huurwerk.webkit.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this service holds on a person, for who asks for it. */
@Path("/persons/{personId}/export")
@Tag(name = "persons")
@Produces(MediaType.APPLICATION_JSON)
public class SubjectExportResource {
    private final SubjectExport export;

    SubjectExportResource(SubjectExport export) {
        this.export = export;
    }

    @GET
    @PersonalData(idsOfAnswer = false)
    @PermissionsAllowed(
            value = {"deposit:read", Caller.PERSONAL},
            inclusive = true)
    @Operation(operationId = "exportPerson", summary = "Give all that is held here on a person")
    public SubjectExportView get(@PathParam("personId") UUID personId) {
        return export.of(personId);
    }
}
