package be.huurwerk.tenancy.notice;

import be.huurwerk.webkit.body.Personal;
import java.time.LocalDate;
import java.util.Optional;

record NoticeQuoteRequest(
        LocalDate receivedOn,
        NoticeReason reason,
        Optional<Integer> months,
        @Personal Optional<LocalDate> diedOn,
        Optional<LocalDate> newContractStartsOn) {

    NoticeFacts facts() {
        return new NoticeFacts(reason, receivedOn, months, diedOn, newContractStartsOn);
    }
}
