package be.huurwerk.servicekit.subjectexport;

import be.huurwerk.webkit.body.Personal;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that a service holds on a person. */
@Schema(name = "SubjectExport")
public record SubjectExportView(
        UUID personId,
        OffsetDateTime madeAt,

        @Schema(description = "The tenancies of which the person is or was a tenant, as far as this service knows")
        List<UUID> tenancyIds,

        @Personal @Schema(description = "A part for each kind of data of which there is any")
        List<Part> parts) {

    /** Data of one kind. */
    @Schema(name = "SubjectExportPart")
    public record Part(
            @Schema(description = "The kind of data") String about,

            @Schema(
                    type = SchemaType.ARRAY,
                    implementation = Object.class,
                    description = "As it is kept; numbers of persons are masked, and bytes are left out")
            List<JsonNode> items) {}
}
