package be.huurwerk.tenancy.notice;

import be.huurwerk.webkit.body.Personal;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * @param signatories who signed; for the landlord's notice and an end by law nobody needs to
 * @param newTenancyId of an internal move: the lease of the dwelling that the household moves to
 */
record NoticeRequest(
        LocalDate receivedOn,
        NoticeReason reason,
        Optional<@Size(max = 30) List<UUID>> signatories,
        @Personal Optional<LocalDate> diedOn,
        Optional<Integer> months,
        Optional<UUID> newTenancyId) {

    List<UUID> signed() {
        return signatories.orElse(List.of());
    }
}
