package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.beneficiary.Beneficiary;
import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.regulation.money.Euro;
import java.util.List;
import java.util.Optional;

/** Whether what a refund rests on still holds: looked at again when it is approved, and when the bank is asked to pay it. */
final class Ground {

    private Ground() {}

    /** What has gone; the names are those of {@link CreateRefundFile.Why}. */
    enum Gone {
        /** The deposit does not hold as much for it, other refunds that were asked or approved apart. */
        moneyHasLeft,
        /** Whose it was is no beneficiary any more: the tenant died, or the heir was annulled. */
        payeeChanged
    }

    /** @param others the other refunds of the deposit */
    static Optional<Gone> gone(Refund refund, Deposit deposit, List<Beneficiary> beneficiaries, List<Refund> others) {
        Euro there = others.stream()
                .filter(other -> !other.refundId().equals(refund.refundId()))
                .filter(other -> other.isOnItsWay() && other.source() == refund.source())
                .map(Refund::amount)
                .reduce(deposit.ledger().balance(refund.source().account()).negate(), Euro::minus);
        if (refund.amount().compareTo(there) > 0) {
            return Optional.of(Gone.moneyHasLeft);
        }
        boolean payeeStands = refund.personId().isEmpty()
                || beneficiaries.stream()
                        .anyMatch(one -> refund.personId().get().equals(one.personId())
                                && refund.heirId().equals(one.heirId()));
        return payeeStands ? Optional.empty() : Optional.of(Gone.payeeChanged);
    }
}
