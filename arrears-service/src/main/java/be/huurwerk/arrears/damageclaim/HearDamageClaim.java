package be.huurwerk.arrears.damageclaim;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.regulation.money.Euro;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A household is to pay a damage: it is booked now, or when the account opens. */
@ApplicationScoped
public class HearDamageClaim {

    private final Accounts accounts;
    private final DamageClaims damageClaims;

    HearDamageClaim(Accounts accounts, DamageClaims damageClaims) {
        this.accounts = accounts;
        this.damageClaims = damageClaims;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void charged(UUID tenancyId, UUID damageClaimId, LocalDate decidedOn, Euro amount) {
        damageClaims.charged(tenancyId, damageClaimId, decidedOn, amount);
        accounts.lock(tenancyId).map(List::of).ifPresent(damageClaims::book);
    }
}
