package be.huurwerk.tenancy.referral;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies of a referral. */
final class ReferralRequests {

    private ReferralRequests() {}

    /**
     * @param personId whom it is about, if it is about one of the household
     * @param consentOn when the household agreed
     */
    @Schema(name = "ReferralRequest")
    record Refer(
            Optional<UUID> personId,
            Referral.Organisation organisation,
            Referral.Reason reason,
            LocalDate referredOn,
            Optional<LocalDate> consentOn) {}

    @Schema(name = "ReferralOutcomeRequest")
    record Ended(Referral.Outcome outcome, LocalDate on) {}
}
