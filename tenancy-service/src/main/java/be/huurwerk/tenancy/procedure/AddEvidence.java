package be.huurwerk.tenancy.procedure;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.tenancy.OwnPapers;
import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts a piece of evidence on the file of a procedure. */
@ApplicationScoped
class AddEvidence {

    private final RunningProcedure runningProcedure;
    private final Procedures procedures;
    private final Tenancies tenancies;
    private final OwnPapers ownPapers;
    private final BusinessDate businessDate;

    AddEvidence(
            RunningProcedure runningProcedure,
            Procedures procedures,
            Tenancies tenancies,
            OwnPapers ownPapers,
            BusinessDate businessDate) {
        this.runningProcedure = runningProcedure;
        this.procedures = procedures;
        this.tenancies = tenancies;
        this.ownPapers = ownPapers;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the procedure's version, or null
     * @throws ProblemException 400 for a piece that is not in yet or not of this household, 409 when the procedure is closed, 412 when it has changed
     */
    @Transactional
    public Procedure add(UUID tenancyId, UUID procedureId, Evidence piece, String ifMatch) {
        Procedure procedure = runningProcedure.lock(tenancyId, procedureId, ifMatch);
        Tenancy tenancy = tenancies.find(tenancyId).orElseThrow();
        List<Issue> faults = Stream.of(
                        Days.yetToCome("receivedOn", piece.receivedOn(), businessDate.today()),
                        ownPapers.fault("documentId", piece.documentId(), tenancy))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
        return procedures.addEvidence(procedure.with(piece));
    }
}
