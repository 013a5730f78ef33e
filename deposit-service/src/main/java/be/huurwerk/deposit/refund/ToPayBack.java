package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.beneficiary.Beneficiary;
import be.huurwerk.deposit.beneficiary.Parts;
import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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
        requireConsentsOfOthers(asked);
        Euro free = free(asked.source());
        if (asked.amount().compareTo(free) > 0) {
            throw ProblemException.conflict(
                    "moreThanRefundDue",
                    new Text(
                            free.max(Euro.ZERO) + " is to be paid back; refunds on their way count as gone.",
                            free.max(Euro.ZERO) + " is terug te betalen; terugbetalingen die lopen, tellen als weg."));
        }
        if (asked.source() == Refund.Source.refundDue) {
            payee.ifPresent(one -> requirePart(one, asked));
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

    /** Each has a part, and no more of another's than that one consented to. */
    private void requirePart(Beneficiary payee, RequestRefund.Asked asked) {
        Euro most = most(payee.whose(), asked.consents());
        if (asked.amount().compareTo(most) > 0) {
            throw ProblemException.conflict(
                    "moreThanShare",
                    new Text(
                            most
                                    + " of it is left for this person: each has the share that was agreed, or an equal part of the rest, and what others consent to.",
                            most
                                    + " ervan blijft voor deze persoon: elk heeft het afgesproken deel, of een gelijk deel van de rest, en waarmee anderen instemmen."));
        }
    }

    /** What a refund may take at most; it is none of those that are looked at. */
    Euro most(Refund refund) {
        return most(new Parts.Whose(refund.personId().orElseThrow(), refund.heirId()), refund.consents());
    }

    private Euro most(Parts.Whose payee, List<Consent> consents) {
        List<Parts.Whose> from = Stream.concat(
                        Stream.of(payee), consents.stream().map(Consent::whose).filter(whose -> !isEstate(whose)))
                .distinct()
                .toList();
        return drawn().take(deposit.ledger().refundDue(), from);
    }

    /** Nobody consents for who has died but the heirs. */
    private boolean isEstate(Parts.Whose whose) {
        return beneficiaries.stream()
                .anyMatch(one -> one.whose().equals(whose) && one.ground() == Beneficiary.Ground.estate);
    }

    /** What is paid, or asked, of each part. */
    private Draws drawn() {
        Euro total = refunds.stream()
                .filter(refund -> refund.source() == Refund.Source.refundDue && refund.hasLeft())
                .map(Refund::amount)
                .reduce(deposit.ledger().refundDue(), Euro::plus);
        Map<Parts.Whose, Euro> parts = Parts.of(beneficiaries, deposit.terms().deposit(), total);
        Draws drawn = new Draws(parts);
        refunds.stream()
                .filter(refund -> refund.source() == Refund.Source.refundDue && !ENDED.contains(refund.status()))
                .sorted(Comparator.comparing(Refund::refundId))
                .forEach(refund -> drawn.take(refund.amount(), partsOf(refund, parts.keySet())));
        return drawn;
    }

    /** The payee's part first, then those of who consented; of a payee who died the heirs'. */
    private static List<Parts.Whose> partsOf(Refund refund, Set<Parts.Whose> parts) {
        UUID personId = refund.personId().orElseThrow();
        return Stream.of(
                        Stream.of(new Parts.Whose(personId, refund.heirId())),
                        refund.consents().stream().map(Consent::whose),
                        parts.stream().filter(one -> one.personId().equals(personId)))
                .flatMap(some -> some)
                .distinct()
                .toList();
    }

    private void requireConsentsOfOthers(RequestRefund.Asked asked) {
        List<Issue> faults = new ArrayList<>();
        for (int at = 0; at < asked.consents().size(); at++) {
            Parts.Whose whose = asked.consents().get(at).whose();
            boolean another = asked.source() == Refund.Source.refundDue
                    && beneficiaries.stream().map(Beneficiary::whose).anyMatch(whose::equals)
                    && !whose.equals(new Parts.Whose(asked.personId().orElse(null), asked.heirId()));
            if (!another) {
                faults.add(new Issue(
                        IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                        In.BODY,
                        "consents[" + at + "].personId",
                        null,
                        new Text(
                                "This is no other beneficiary of what is to be paid back.",
                                "Dit is geen andere begunstigde van wat terug te betalen is.")));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
    }
}
