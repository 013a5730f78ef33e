package be.huurwerk.tenancy.procedure;

import be.huurwerk.webkit.body.Withheld;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A procedure on domicile fraud or nuisance. */
record Procedure(
        UUID procedureId,
        UUID tenancyId,
        Kind kind,
        LocalDate openedOn,
        List<Step> steps,
        List<Evidence> evidence,
        Optional<Closing> closing,
        long version) {

    @Schema(name = "ProcedureKind")
    enum Kind {
        /** Domiciliefraude: Vlaamse Codex Wonen art. 6.20, first paragraph, 1, 2 and 3. */
        domicileFraud,
        /** Overlast. */
        nuisance
    }

    /** @param note for the file only */
    @Schema(name = "ProcedureStep")
    record Step(String step, LocalDate on, @Withheld Optional<String> note) {}

    record Closing(String outcome, LocalDate closedOn) {}

    /** The step that was taken last; none before the first. */
    Optional<String> lastStep() {
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(steps.get(steps.size() - 1).step());
    }

    /** Since when nothing may be recorded that is older. */
    LocalDate lastDay() {
        return steps.isEmpty() ? openedOn : steps.get(steps.size() - 1).on();
    }

    boolean took(String step) {
        return steps.stream().anyMatch(taken -> taken.step().equals(step));
    }

    Procedure with(Step step) {
        return new Procedure(
                procedureId,
                tenancyId,
                kind,
                openedOn,
                Stream.concat(steps.stream(), Stream.of(step)).toList(),
                evidence,
                closing,
                version);
    }

    Procedure with(Evidence piece) {
        return new Procedure(
                procedureId,
                tenancyId,
                kind,
                openedOn,
                steps,
                Stream.concat(evidence.stream(), Stream.of(piece)).toList(),
                closing,
                version);
    }

    Procedure closed(Closing how) {
        return new Procedure(procedureId, tenancyId, kind, openedOn, steps, evidence, Optional.of(how), version);
    }
}
