package be.huurwerk.webkit.health;

import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service's health, the worst of its parts', and that of its parts by name. */
@Schema(name = "Health")
public record HealthView(Status status, Optional<Map<String, Part>> details) {

    /** The health of one part. */
    @Schema(name = "HealthOfPart")
    public record Part(Status status) {}
}
