package be.huurwerk.arrears.structuredcommunication;

import be.huurwerk.bankformats.StructuredCommunication;
import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/structuredCommunications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "structuredCommunications")
class StructuredCommunicationResource {

    @Schema(name = "StructuredCommunicationRequest")
    record ValidationRequest(@Size(max = 100) String communication) {}

    @Schema(name = "StructuredCommunicationValidation")
    record Validation(
            boolean valid,

            @Schema(description = "The twelve digits, when valid")
            Optional<String> digits) {}

    @POST
    @Path("/validate")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("arrears:read")
    @Operation(operationId = "validateStructuredCommunication", summary = "Check a structured communication")
    public Validation validate(ValidationRequest request) {
        Optional<String> digits =
                StructuredCommunication.parse(request.communication()).map(StructuredCommunication::digits);
        return new Validation(digits.isPresent(), digits);
    }
}
