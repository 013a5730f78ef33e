package be.huurwerk.deposit.deposit;

import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A surplus that was asked back is not paid: it pays what is due on its deposit by now, and others hear how the deposit stands. */
@ApplicationScoped
public class SurplusFreed {

    private final DepositStore deposits;
    private final UseSurplus useSurplus;
    private final TellStanding tell;
    private final OverdueInstalments overdue;
    private final BusinessDate businessDate;

    SurplusFreed(
            DepositStore deposits,
            UseSurplus useSurplus,
            TellStanding tell,
            OverdueInstalments overdue,
            BusinessDate businessDate) {
        this.deposits = deposits;
        this.useSurplus = useSurplus;
        this.tell = tell;
        this.overdue = overdue;
        this.businessDate = businessDate;
    }

    /** @param depositId of one whose tenancy is locked */
    @Transactional(Transactional.TxType.MANDATORY)
    public void of(UUID depositId) {
        Deposit before = deposits.find(depositId).orElseThrow();
        Deposit after = useSurplus.use(before);
        if (before.withdrawnOn().isEmpty()) {
            tell.changed(before, after, businessDate.today());
        }
        overdue.changed(after);
    }
}
