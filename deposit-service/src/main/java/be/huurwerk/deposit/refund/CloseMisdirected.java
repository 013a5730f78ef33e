package be.huurwerk.deposit.refund;

import be.huurwerk.servicekit.erasure.ErasedSubjects;
import be.huurwerk.servicekit.sql.Sql;
import be.huurwerk.servicekit.time.WallClock;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import javax.sql.DataSource;

/** Takes from the list what went to the wrong one and of which nothing is to be done any more: the right one has it, say, or it is given up. */
@ApplicationScoped
class CloseMisdirected {

    private final Refunds refunds;
    private final ErasedSubjects erased;
    private final Sql sql;
    private final WallClock clock;

    CloseMisdirected(Refunds refunds, ErasedSubjects erased, DataSource dataSource, WallClock clock) {
        this.refunds = refunds;
        this.erased = erased;
        this.sql = new Sql(dataSource);
        this.clock = clock;
    }

    /** @throws ProblemException 404; 409 when it is none that went to the wrong one, is not paid yet, came back, or is closed already */
    @Transactional
    public void close(UUID refundId, String reason, String client) {
        Refund refund = refunds.lock(refundId);
        erased.refuse(refund.depositId());
        boolean open = sql.first(
                        "select 1" + MisdirectedRefundResource.MISDIRECTED
                                + " and r.status = 'paid' and r.refund_id = ?",
                        row -> true,
                        refundId)
                .isPresent();
        if (!open) {
            throw ProblemException.conflict(
                    "notMisdirected",
                    new Text(
                            "This refund is not among those that were paid to the wrong one; while the bank has not answered there is nothing to close.",
                            "Deze terugbetaling staat niet bij wat aan de verkeerde betaald is; zolang de bank niet antwoordde, valt er niets af te sluiten."));
        }
        sql.update(
                "insert into misdirected_closure (refund_id, reason, client, recorded_at) values (?, ?, ?, ?)",
                refundId,
                reason,
                client,
                clock.now());
    }
}
