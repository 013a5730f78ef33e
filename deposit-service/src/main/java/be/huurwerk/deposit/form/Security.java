package be.huurwerk.deposit.form;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands for a deposit that the landlord does not hold itself.
 *
 * @param called what was claimed of it at the end: it is due in money
 * @param calledOn the last time
 */
public record Security(
        Euro amount, Evidence evidence, Euro called, Optional<LocalDate> calledOn, Optional<LocalDate> releasedOn) {

    /**
     * How it is proven.
     *
     * @param issuer the bank, the public centre, or the person who stands surety
     * @param reference of the issuer
     * @param documentId of the paper, where it is kept
     */
    public record Evidence(String issuer, String reference, LocalDate issuedOn, Optional<UUID> documentId) {

        /** Without what may name a person. */
        @Override
        public String toString() {
            return "Evidence[" + issuedOn + "]";
        }
    }

    public static Security of(Euro amount, Evidence evidence) {
        return new Security(amount, evidence, Euro.ZERO, Optional.empty(), Optional.empty());
    }

    /** What could still be claimed; nothing of one that is released. */
    public Euro uncalled() {
        return releasedOn.isPresent() ? Euro.ZERO : amount.minus(called);
    }

    /** As it was on a day. */
    Security on(LocalDate day) {
        boolean calledThen = calledOn.filter(date -> !date.isAfter(day)).isPresent();
        return new Security(
                amount,
                evidence,
                calledThen ? called : Euro.ZERO,
                calledOn.filter(date -> calledThen),
                releasedOn.filter(date -> !date.isAfter(day)));
    }
}
