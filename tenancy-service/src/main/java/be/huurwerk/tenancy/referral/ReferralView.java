package be.huurwerk.tenancy.referral;

import be.huurwerk.tenancy.Hrefs;
import be.huurwerk.webkit.body.Withheld;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** @param consentOn when the household agreed */
record ReferralView(
        String href,
        UUID referralId,
        UUID tenancyId,
        Optional<UUID> personId,
        @Withheld Referral.Organisation organisation,
        @Withheld Referral.Reason reason,
        LocalDate referredOn,
        Optional<LocalDate> consentOn,
        Optional<Referral.Outcome> outcome,
        Optional<LocalDate> outcomeOn) {

    static ReferralView of(Referral referral) {
        return new ReferralView(
                Hrefs.filed(referral.tenancyId(), "referrals", referral.referralId())
                        .toString(),
                referral.referralId(),
                referral.tenancyId(),
                referral.personId(),
                referral.organisation(),
                referral.reason(),
                referral.referredOn(),
                referral.consentOn(),
                referral.ended().map(Referral.Ended::outcome),
                referral.ended().map(Referral.Ended::on));
    }
}
