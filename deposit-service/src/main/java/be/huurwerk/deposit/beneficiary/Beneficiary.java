package be.huurwerk.deposit.beneficiary;

import be.huurwerk.regulation.money.Euro;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose a deposit is, with the others named: what goes back, goes back to them.
 *
 * @param personId the tenant, present or former, or the deceased whose estate or heir it is
 * @param heirId of an heir, by which tenancy knows payee and account
 * @param share what was agreed to be this person's, in euro; left out where nothing was agreed, so that it is in equal parts with the others of whom nothing was
 */
public record Beneficiary(UUID personId, Ground ground, Optional<UUID> heirId, Optional<BigDecimal> share) {

    /** Why it is theirs; the names are those of the JSON. */
    public enum Ground {
        tenant,
        /** Was a tenant, and has left. */
        formerTenant,
        /** Was a tenant, and has died; the heirs are not known. */
        estate,
        heir
    }

    public Parts.Whose whose() {
        return new Parts.Whose(personId, heirId);
    }

    static Beneficiary tenant(UUID personId) {
        return new Beneficiary(personId, Ground.tenant, Optional.empty(), Optional.empty());
    }

    static Beneficiary formerTenant(UUID personId, Optional<Euro> share) {
        return new Beneficiary(personId, Ground.formerTenant, Optional.empty(), share.map(Euro::amount));
    }

    Beneficiary asEstate() {
        return new Beneficiary(personId, Ground.estate, Optional.empty(), share);
    }

    Beneficiary asHeir(UUID heir) {
        return new Beneficiary(personId, Ground.heir, Optional.of(heir), share);
    }
}
