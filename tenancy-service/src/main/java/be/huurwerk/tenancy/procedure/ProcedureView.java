package be.huurwerk.tenancy.procedure;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.Hrefs;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param allowedSteps what may follow, each with what it still lacks */
record ProcedureView(
        String href,
        UUID procedureId,
        UUID tenancyId,
        Procedure.Kind kind,
        LocalDate openedOn,
        List<Procedure.Step> steps,
        List<Evidence> evidence,
        List<NextStep> allowedSteps,
        Optional<String> outcome,
        Optional<LocalDate> closedOn) {

    /** @param missing {@code evidence}, or a step that must be taken first */
    @Schema(name = "NextProcedureStep")
    record NextStep(String step, List<String> missing) {}

    static ProcedureView of(Procedure procedure, Parameters parameters) {
        ProcedureModel model = ProcedureModel.of(procedure, parameters);
        return new ProcedureView(
                Hrefs.filed(procedure.tenancyId(), "procedures", procedure.procedureId())
                        .toString(),
                procedure.procedureId(),
                procedure.tenancyId(),
                procedure.kind(),
                procedure.openedOn(),
                procedure.steps(),
                procedure.evidence(),
                model.allowed(procedure).stream()
                        .map(step -> new NextStep(step, model.missing(procedure, step)))
                        .toList(),
                procedure.closing().map(Procedure.Closing::outcome),
                procedure.closing().map(Procedure.Closing::closedOn));
    }
}
