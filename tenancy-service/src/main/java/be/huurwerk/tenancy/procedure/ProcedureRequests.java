package be.huurwerk.tenancy.procedure;

import be.huurwerk.webkit.body.Personal;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of a procedure. */
final class ProcedureRequests {

    private ProcedureRequests() {}

    @Schema(name = "ProcedureRequest")
    record Open(Procedure.Kind kind, LocalDate openedOn) {}

    /**
     * @param step one of those that the landlord's policy lets follow; {@code close} ends the procedure
     * @param outcome of the end: one of those of the policy
     * @param note for the file only
     */
    @Schema(name = "ProcedureStepRequest")
    record Take(
            @Pattern(regexp = "[a-z][a-zA-Z0-9]{0,39}") String step,
            LocalDate on,
            Optional<@Pattern(regexp = "[a-z][a-zA-Z0-9]{0,39}") String> outcome,
            @Personal Optional<@Size(min = 1, max = 4000) String> note) {}
}
