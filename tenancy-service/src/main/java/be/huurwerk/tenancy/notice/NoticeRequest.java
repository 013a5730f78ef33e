package be.huurwerk.tenancy.notice;

import be.huurwerk.webkit.body.Personal;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * @param signatories who signed; for the landlord's notice and an end by law nobody needs to
 * @param deceasedId of a death: who died, so that no other tenant is taken for dead; without it the last tenant of that day
 * @param newTenancyId of an internal move: the lease of the dwelling that the household moves to
 * @param notifiedOn when who gives notice sent it
 * @param movedOn of a care home: when the tenant moved in there
 * @param admittedOn of a care home: the day of the admission
 * @param certificateReceivedOn of a care home: when the landlord had the certificate of it; it may follow
 */
record NoticeRequest(
        LocalDate receivedOn,
        NoticeReason reason,
        Optional<@Size(max = 30) List<UUID>> signatories,
        @Personal Optional<LocalDate> diedOn,
        Optional<UUID> deceasedId,
        Optional<Integer> months,
        Optional<UUID> newTenancyId,
        Optional<LocalDate> notifiedOn,
        @Personal Optional<LocalDate> movedOn,
        @Personal Optional<LocalDate> admittedOn,
        Optional<LocalDate> certificateReceivedOn) {

    Circumstances circumstances() {
        return new Circumstances(
                notifiedOn,
                movedOn,
                diedOn,
                months,
                newTenancyId,
                Optional.empty(),
                admittedOn,
                certificateReceivedOn,
                Optional.empty());
    }

    List<UUID> signed() {
        return signatories.orElse(List.of());
    }
}
