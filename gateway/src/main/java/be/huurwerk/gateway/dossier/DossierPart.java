package be.huurwerk.gateway.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one service answered.
 *
 * @param answeredAt when the answer, or the word that there is none, came
 * @param hears whether the service hears the events of the others now; where it does not, what it tells is as old as its broker is away.
 *     Absent where it did not tell its health
 * @param answer as the service gave it to this caller, only with {@link State#present}
 */
@Schema(name = "DossierPart")
public record DossierPart(
        State state,
        OffsetDateTime answeredAt,
        Optional<Boolean> hears,

        @Schema(type = SchemaType.OBJECT, implementation = Object.class)
        Optional<JsonNode> answer) {

    DossierPart withoutMoment() {
        return new DossierPart(state, null, hears, answer);
    }

    /** Whether there is an answer, and why not. */
    @Schema(name = "DossierPartState")
    public enum State {
        present,
        /** The service knows nothing of this tenancy, or not yet. */
        absent,
        /** The caller's token doesn't open it. */
        forbidden,
        /** The service gave no answer. */
        unavailable
    }
}
