package be.huurwerk.tenancy.notice;

import be.huurwerk.webkit.body.Personal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * @param residentsLeft of a death: whether residents are left who are no tenants
 * @param notifiedOn when the tenant sent the notice
 * @param movedOn when the tenant moved to the care home
 */
record NoticeQuoteRequest(
        LocalDate receivedOn,
        NoticeReason reason,
        Optional<Integer> months,
        @Personal Optional<LocalDate> diedOn,
        Optional<LocalDate> newContractStartsOn,
        Optional<Boolean> residentsLeft,
        Optional<LocalDate> notifiedOn,
        @Personal Optional<LocalDate> movedOn) {

    NoticeFacts facts() {
        return new NoticeFacts(
                reason,
                receivedOn,
                months,
                diedOn,
                newContractStartsOn,
                residentsLeft.orElse(false),
                notifiedOn,
                movedOn);
    }
}
