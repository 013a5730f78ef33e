package be.huurwerk.tenancy.procedure;

import be.huurwerk.tenancy.tenancy.Tenancies;
import be.huurwerk.tenancy.tenancy.UnknownTenancy;
import be.huurwerk.webkit.etag.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A procedure that is not closed. Part of two use cases. */
@ApplicationScoped
class RunningProcedure {

    private final Tenancies tenancies;
    private final Procedures procedures;

    RunningProcedure(Tenancies tenancies, Procedures procedures) {
        this.tenancies = tenancies;
        this.procedures = procedures;
    }

    /** The procedure, whose tenancy is locked until the end of the transaction. */
    Procedure lock(UUID tenancyId, UUID procedureId, String ifMatch) {
        tenancies.lock(tenancyId).orElseThrow(() -> UnknownTenancy.problem(tenancyId));
        Procedure procedure =
                procedures.find(tenancyId, procedureId).orElseThrow(() -> ProcedureProblems.unknown(procedureId));
        ETags.check(ifMatch, procedure.version());
        if (procedure.closing().isPresent()) {
            throw ProcedureProblems.closed();
        }
        return procedure;
    }
}
