package be.huurwerk.tenancy.damageclaim;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.DatedValue;
import be.huurwerk.regulation.parameter.DatedWord;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.regulation.parameter.Status;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who pays a damage; the three shares add up to it.
 *
 * @param tenant euro, charged on the rent account
 * @param landlord euro: the franchise, or the whole where nobody else pays; empty while the franchise of the year isn't known, which then
 *     is a matter between landlord and insurer
 * @param insurer euro; empty with the landlord's
 */
record Settlement(Ground ground, Euro tenant, Optional<Euro> landlord, Optional<Euro> insurer, Status parameterStatus) {

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

    /** What is not known of it. */
    List<UnknownParameter> unknown(LocalDate occurredOn) {
        return landlord.isPresent() ? List.of() : List.of(new UnknownParameter(FRANCHISE, occurredOn));
    }

    /**
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when what the tenant pays depends on the franchise of the year or
     *     the waiver of the day, and it is not known
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
                : settled(Ground.landlordBears, Euro.ZERO, damage.amount(), Euro.ZERO, Status.CONFIRMED);
    }

    private static Settlement insured(Damage damage, LocalDate occurredOn, Parameters parameters) {
        DatedWord waiver = parameters.word(WAIVER, occurredOn);
        if (!waiver.is(WAIVED) && damage.tenantLiable()) {
            return byTenant(Ground.recourse, damage, waiver.status());
        }
        DatedValue ofTenant = parameters.number(TENANT_FRANCHISE, occurredOn);
        if (ofTenant.euro().isZero() && !parameters.hasValue(FRANCHISE, occurredOn)) {
            return new Settlement(
                    Ground.recourseWaived,
                    Euro.ZERO,
                    Optional.empty(),
                    Optional.empty(),
                    Status.weakest(waiver.status(), ofTenant.status()));
        }
        DatedValue franchise = parameters.number(FRANCHISE, occurredOn);
        Euro notPaid = damage.amount().min(franchise.euro());
        Euro tenant = notPaid.min(ofTenant.euro());
        return settled(
                Ground.recourseWaived,
                tenant,
                notPaid.minus(tenant),
                damage.amount().minus(notPaid),
                Status.weakest(waiver.status(), franchise.status(), ofTenant.status()));
    }

    private static Settlement byTenant(Ground ground, Damage damage, Status status) {
        return settled(ground, damage.amount(), Euro.ZERO, Euro.ZERO, status);
    }

    private static Settlement settled(Ground ground, Euro tenant, Euro landlord, Euro insurer, Status status) {
        return new Settlement(ground, tenant, Optional.of(landlord), Optional.of(insurer), status);
    }
}
