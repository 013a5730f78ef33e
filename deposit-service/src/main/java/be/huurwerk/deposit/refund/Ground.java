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
        payeeChanged,
        /** It is more than the payee's part and those of who consent: another has died, came, or is none any more. */
        moreThanShare
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
        if (!payeeStands(refund, beneficiaries)) {
            return Optional.of(Gone.payeeChanged);
        }
        boolean fits = refund.source() == Refund.Source.surplus
                || refund.amount()
                                .compareTo(new ToPayBack(deposit, beneficiaries, without(refund, others)).most(refund))
                        <= 0;
        return fits ? Optional.empty() : Optional.of(Gone.moreThanShare);
    }

    private static List<Refund> without(Refund refund, List<Refund> others) {
        return others.stream()
                .filter(other -> !other.refundId().equals(refund.refundId()))
                .toList();
    }

    /** Who has died since is no payee any more, but by the heirs. */
    private static boolean payeeStands(Refund refund, List<Beneficiary> beneficiaries) {
        return refund.personId().isEmpty()
                || beneficiaries.stream()
                        .filter(one -> refund.personId().get().equals(one.personId())
                                && refund.heirId().equals(one.heirId()))
                        .anyMatch(one -> one.ground() != Beneficiary.Ground.estate
                                || refund.payeeGround()
                                        .filter(ground -> ground != Beneficiary.Ground.estate)
                                        .isEmpty());
    }
}
