package be.huurwerk.arrears.depositinstalment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Keeps which instalments of deposits are late, as deposit-service tells it. */
@ApplicationScoped
public class FollowInstalments {

    private final OverdueInstalments instalments;

    FollowInstalments(OverdueInstalments instalments) {
        this.instalments = instalments;
    }

    /** It is late, or of one that was late another amount is open; with nothing open it is late no more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void stands(OverdueInstalment one) {
        if (one.open().isPositive()) {
            instalments.put(one);
        } else {
            instalments.remove(one.depositId(), one.number());
        }
    }

    /** A deposit has ended: nothing of it is asked any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void ended(UUID depositId) {
        instalments.removeAll(depositId);
    }
}
