package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.servicekit.audit.PersonalData;
import be.huurwerk.servicekit.document.Documents;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/debtSettlementRegisterExport")
@Tag(name = "debtSettlements")
class RegisterExportResource {

    private static final String CSV = "text/csv";

    private final RegisterExport export;

    RegisterExportResource(RegisterExport export) {
        this.export = export;
    }

    @GET
    @Produces(CSV)
    @PersonalData
    @PermissionsAllowed(
            value = {"arrears:read", Documents.PERSONAL},
            inclusive = true)
    @Operation(
            operationId = "getDebtSettlementRegisterExport",
            summary = "The claims that are to be entered in the federal register, as a table, the most urgent first")
    @APIResponse(
            responseCode = "200",
            description = "A line a debt settlement of which no act was filed in the register yet",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING)))
    public Response export() {
        return Response.ok(export.csv(), CSV + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"register.csv\"")
                .build();
    }
}
