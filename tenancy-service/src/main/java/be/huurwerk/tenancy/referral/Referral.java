package be.huurwerk.tenancy.referral;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A household is referred to who can help it (doorverwijzing). Reason and outcome are codes: what the help is about stays there.
 *
 * @param personId whom it is about, if it is about one
 * @param consentOn when the household agreed
 */
record Referral(
        UUID referralId,
        UUID tenancyId,
        Optional<UUID> personId,
        Organisation organisation,
        Reason reason,
        LocalDate referredOn,
        Optional<LocalDate> consentOn,
        Optional<Ended> ended,
        long version) {

    @Schema(name = "ReferralOrganisation")
    enum Organisation {
        ocmw,
        caw,
        /** Lokale adviescommissie. */
        lac,
        mediation,
        debtMediation,
        budgetSupport,
        housingSupport,
        healthCare,
        /** VDAB. */
        employmentService,
        integrationAgency
    }

    @Schema(name = "ReferralReason")
    enum Reason {
        arrears,
        debts,
        nuisance,
        housekeeping,
        care,
        language,
        work,
        rights,
        conflict
    }

    @Schema(name = "ReferralOutcome")
    enum Outcome {
        /** The help began; another outcome may follow. */
        started,
        declined,
        noContact,
        completed,
        stopped
    }

    record Ended(Outcome outcome, LocalDate on) {}

    /** Nothing more is awaited. */
    boolean isClosed() {
        return ended.filter(how -> how.outcome() != Outcome.started).isPresent();
    }

    Referral endedBy(Ended how) {
        return new Referral(
                referralId,
                tenancyId,
                personId,
                organisation,
                reason,
                referredOn,
                consentOn,
                Optional.of(how),
                version);
    }
}
