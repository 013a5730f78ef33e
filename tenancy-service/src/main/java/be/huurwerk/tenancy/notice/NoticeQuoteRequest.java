package be.huurwerk.tenancy.notice;

import be.huurwerk.webkit.body.Personal;
import java.time.LocalDate;
import java.util.Optional;

/** @param residentsLeft of a death: whether residents are left who are no tenants */
record NoticeQuoteRequest(
        LocalDate receivedOn,
        NoticeReason reason,
        Optional<Integer> months,
        @Personal Optional<LocalDate> diedOn,
        Optional<LocalDate> newContractStartsOn,
        Optional<Boolean> residentsLeft) {

    NoticeFacts facts() {
        return new NoticeFacts(reason, receivedOn, months, diedOn, newContractStartsOn, residentsLeft.orElse(false));
    }
}
