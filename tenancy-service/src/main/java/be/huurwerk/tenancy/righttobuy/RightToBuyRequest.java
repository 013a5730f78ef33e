package be.huurwerk.tenancy.righttobuy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A tenant's request to buy the dwelling (kooprecht), of the time when that could be asked.
 *
 * @param failed the conditions that were not met on the day of the request; none when the tenant could buy
 * @param occupationUntil the last day on which the buyer must live there, once it is sold
 */
record RightToBuyRequest(
        UUID requestId,
        UUID tenancyId,
        UUID personId,
        LocalDate requestedOn,
        Stated stated,
        List<Condition> failed,
        List<Taken> steps,
        Optional<LocalDate> occupationUntil,
        long version) {

    /**
     * What the request says that is not known here.
     *
     * @param firstLetOn when the dwelling was first let socially, since its last renovation
     * @param recognised erkend tot aankoop
     */
    record Stated(LocalDate firstLetOn, boolean ownsOtherProperty, boolean recognised) {}

    @Schema(name = "PurchaseCondition")
    enum Condition {
        /** Socially let for long enough on the reference day. */
        socialLongEnough,
        /** Tenant for long enough on the reference day. */
        tenantLongEnough,
        noOtherProperty,
        /** Eengezinswoning. */
        singleFamilyHouse,
        notAdapted,
        recognised
    }

    /** The steps of a sale, in their order. */
    @Schema(name = "PurchaseStep")
    enum Step {
        /** The board agrees. */
        boardApproval,
        /** Schatting: at the tenant's cost. */
        valuation,
        tenantDecision,
        /** By the Vlaamse Maatschappij voor Sociaal Wonen. */
        agencyApproval,
        /** Eenzijdige belofte van aankoop. */
        promise,
        /** The deed: the dwelling is sold. */
        deed
    }

    /** @param amount euro, of the valuation or the price */
    @Schema(name = "PurchaseStepTaken")
    record Taken(Step step, LocalDate on, Optional<BigDecimal> amount) {}

    boolean isEligible() {
        return failed.isEmpty();
    }

    /** What comes next; nothing after the deed, or for who can't buy. */
    Optional<Step> next() {
        return isEligible() && steps.size() < Step.values().length
                ? Optional.of(Step.values()[steps.size()])
                : Optional.empty();
    }

    LocalDate lastDay() {
        return steps.isEmpty() ? requestedOn : steps.get(steps.size() - 1).on();
    }

    RightToBuyRequest with(Taken taken, Optional<LocalDate> until) {
        return new RightToBuyRequest(
                requestId,
                tenancyId,
                personId,
                requestedOn,
                stated,
                failed,
                Stream.concat(steps.stream(), Stream.of(taken)).toList(),
                until,
                version);
    }
}
