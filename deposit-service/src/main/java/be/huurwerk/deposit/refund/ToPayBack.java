package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.beneficiary.Beneficiary;
import be.huurwerk.deposit.beneficiary.Shares;
import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What of a deposit may be asked back, and by whom. */
record ToPayBack(Deposit deposit, List<Beneficiary> beneficiaries, List<Refund> refunds) {

    private static final Set<Refund.Status> ENDED =
            Set.of(Refund.Status.refused, Refund.Status.rejected, Refund.Status.returned);

    /** @throws ProblemException 400 for somebody whose the deposit is not; 409 for more than is to be paid back, or than is this person's */
    void require(RequestRefund.Asked asked) {
        if (asked.source() == Refund.Source.refundDue) {
            requireEnded();
        }
        Optional<Beneficiary> payee = Payee.of(asked, beneficiaries);
        Euro free = free(asked.source());
        if (asked.amount().compareTo(free) > 0) {
            throw ProblemException.conflict(
                    "moreThanRefundDue",
                    new Text(
                            free + " is to be paid back; refunds on their way count as gone.",
                            free + " is terug te betalen; terugbetalingen die lopen, tellen als weg."));
        }
        if (asked.source() == Refund.Source.refundDue) {
            payee.ifPresent(one -> requireShare(one, asked.amount(), free));
        }
    }

    private void requireEnded() {
        if (deposit.settledOn().isEmpty() && deposit.withdrawnOn().isEmpty()) {
            throw ProblemException.conflict(
                    "depositRuns",
                    new Text(
                            "The deposit is not settled: nothing of it is paid back.",
                            "De waarborg is niet afgerekend: er wordt niets van terugbetaald."));
        }
    }

    private Euro free(Refund.Source source) {
        return refunds.stream()
                .filter(refund -> refund.source() == source && refund.isOnItsWay())
                .map(Refund::amount)
                .reduce(deposit.ledger().balance(source.account()).negate(), Euro::minus);
    }

    /** An agreed share is this person's and no more; it is kept for this person, too, when another asks. */
    private void requireShare(Beneficiary payee, Euro amount, Euro free) {
        Shares shares = new Shares(beneficiaries, deposit.terms().deposit());
        Euro most = shares.of(payee.personId())
                .map(share -> share.minus(paidTo(payee.personId())))
                .orElseGet(() -> beneficiaries.stream()
                        .filter(one -> !one.personId().equals(payee.personId()))
                        .map(Beneficiary::personId)
                        .distinct()
                        .map(personId -> unpaidShare(shares, personId))
                        .reduce(free, Euro::minus));
        if (amount.compareTo(most) > 0) {
            throw ProblemException.conflict(
                    "moreThanShare",
                    new Text(
                            most.max(Euro.ZERO) + " of it is left for this person, by the shares that were agreed.",
                            most.max(Euro.ZERO) + " ervan blijft voor deze persoon, volgens de afgesproken delen."));
        }
    }

    private Euro unpaidShare(Shares shares, UUID personId) {
        return shares.of(personId)
                .map(share -> share.minus(paidTo(personId)).max(Euro.ZERO))
                .orElse(Euro.ZERO);
    }

    /** What was or may be paid to a person, or to the heirs. */
    private Euro paidTo(UUID personId) {
        return refunds.stream()
                .filter(refund -> refund.source() == Refund.Source.refundDue
                        && refund.personId().equals(Optional.of(personId))
                        && !ENDED.contains(refund.status()))
                .map(Refund::amount)
                .reduce(Euro.ZERO, Euro::plus);
    }
}
