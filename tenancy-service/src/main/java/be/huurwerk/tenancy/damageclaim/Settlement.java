package be.huurwerk.tenancy.damageclaim;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who pays a damage; the three shares add up to it.
 *
 * @param tenant euro, charged on the rent account
 * @param landlord euro: the franchise, or the whole where nobody else pays
 * @param insurer euro
 */
record Settlement(Ground ground, Euro tenant, Euro landlord, Euro insurer, Status parameterStatus) {

    private static final String WAIVER = "policy/tenancy/recourse-waiver";
    private static final String TENANT_FRANCHISE = "policy/tenancy/tenant-franchise";
    private static final String FRANCHISE = "tenancy/insurance-franchise";
    private static final String WAIVED = "waived";

    @Schema(name = "DamageGround")
    enum Ground {
        /** Kwaadwilligheid: the household pays. */
        malice,
        /** Afstand van verhaal: the insurer pays all but the franchise, and nothing is charged. */
        recourseWaived,
        /** The insurance has recourse against the tenant, who is liable. */
        recourse,
        /** Not insured, and the household must make it good. */
        tenantLiable,
        /** Not insured, and nobody else pays. */
        landlordBears
    }

    /**
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the franchise of the year or the waiver of the day is needed
     *     and not known
     */
    static Settlement of(Damage damage, LocalDate occurredOn, Parameters parameters) {
        if (damage.malice()) {
            return byTenant(Ground.malice, damage, Status.CONFIRMED);
        }
        if (damage.insured()) {
            return insured(damage, occurredOn, parameters);
        }
        return damage.tenantLiable()
                ? byTenant(Ground.tenantLiable, damage, Status.CONFIRMED)
                : new Settlement(Ground.landlordBears, Euro.ZERO, damage.amount(), Euro.ZERO, Status.CONFIRMED);
    }

    private static Settlement insured(Damage damage, LocalDate occurredOn, Parameters parameters) {
        DatedWord waiver = parameters.word(WAIVER, occurredOn);
        if (!waiver.is(WAIVED) && damage.tenantLiable()) {
            return byTenant(Ground.recourse, damage, waiver.status());
        }
        DatedValue franchise = parameters.number(FRANCHISE, occurredOn);
        DatedValue ofTenant = parameters.number(TENANT_FRANCHISE, occurredOn);
        Euro notPaid = damage.amount().min(franchise.euro());
        Euro tenant = notPaid.min(ofTenant.euro());
        return new Settlement(
                Ground.recourseWaived,
                tenant,
                notPaid.minus(tenant),
                damage.amount().minus(notPaid),
                Status.weakest(waiver.status(), franchise.status(), ofTenant.status()));
    }

    private static Settlement byTenant(Ground ground, Damage damage, Status status) {
        return new Settlement(ground, damage.amount(), Euro.ZERO, Euro.ZERO, status);
    }
}
