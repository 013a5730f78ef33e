package be.huurwerk.tenancy.procedure;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.Days;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Puts a piece of evidence on the file of a procedure. */
@ApplicationScoped
class AddEvidence {

    private final RunningProcedure runningProcedure;
    private final Procedures procedures;
    private final BusinessDate businessDate;

    AddEvidence(RunningProcedure runningProcedure, Procedures procedures, BusinessDate businessDate) {
        this.runningProcedure = runningProcedure;
        this.procedures = procedures;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the procedure's version, or null
     * @throws ProblemException 400 for a piece that is not in yet, 409 when the procedure is closed, 412 when it has changed
     */
    @Transactional
    public Procedure add(UUID tenancyId, UUID procedureId, Evidence piece, String ifMatch) {
        Procedure procedure = runningProcedure.lock(tenancyId, procedureId, ifMatch);
        Days.yetToCome("receivedOn", piece.receivedOn(), businessDate.today()).ifPresent(fault -> {
            throw ProblemException.badRequest(fault);
        });
        return procedures.addEvidence(procedure.with(piece));
    }
}
