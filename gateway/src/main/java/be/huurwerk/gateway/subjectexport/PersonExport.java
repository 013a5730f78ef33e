package be.huurwerk.gateway.subjectexport;

import be.huurwerk.gateway.dossier.DossierPart;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What all services hold on a person, each part as {@code GET /<api>/v1/persons/{personId}/export} answers it.
 *
 * @param complete whether every service gave its part
 */
@Schema(name = "PersonExport")
public record PersonExport(
        UUID personId,

        @Schema(description = "Whether every service gave its part; if not, ask again before it is handed over")
        boolean complete,

        DossierPart tenancy,
        DossierPart rentCalculation,
        DossierPart deposit,
        DossierPart arrears) {}
