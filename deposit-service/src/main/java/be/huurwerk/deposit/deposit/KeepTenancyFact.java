package be.huurwerk.deposit.deposit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Keeps what was heard of a tenancy. */
@ApplicationScoped
public class KeepTenancyFact {
    private final TenancyStore tenancies;
    private final DepositStore deposits;

    KeepTenancyFact(TenancyStore tenancies, DepositStore deposits) {
        this.tenancies = tenancies;
        this.deposits = deposits;
    }

    @Transactional
    public void keep(UUID tenancyId, TenancyFact fact) {
        TenancyFacts known = tenancies.lock(tenancyId);
        TenancyFacts now = fact.addTo(known);
        if (!now.equals(known)) {
            tenancies.write(now);
            deposits.ofTenancy(tenancyId).ifPresent(deposit -> deposits.changed(deposit.depositId()));
        }
    }
}
