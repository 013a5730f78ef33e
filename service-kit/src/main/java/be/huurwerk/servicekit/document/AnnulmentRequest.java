package be.huurwerk.servicekit.document;

import be.huurwerk.webkit.body.Personal;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a document shall not count any more. */
@Schema(name = "DocumentAnnulmentRequest")
public record AnnulmentRequest(
        @Personal @Size(min = 1, max = 500) String reason) {}
