package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.beneficiary.Beneficiaries;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.deposit.deposit.SurplusFreed;
import be.huurwerk.deposit.deposit.TenancyStore;
import be.huurwerk.deposit.refund.Refund.Status;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Approves a refund, by another than who asked it, or refuses it, also one that was approved and not ordered yet. */
@ApplicationScoped
class DecideRefund {

    private final Refunds refunds;
    private final TenancyStore tenancies;
    private final DepositStore deposits;
    private final Beneficiaries beneficiaries;
    private final SurplusFreed surplusFreed;

    DecideRefund(
            Refunds refunds,
            TenancyStore tenancies,
            DepositStore deposits,
            Beneficiaries beneficiaries,
            SurplusFreed surplusFreed) {
        this.refunds = refunds;
        this.tenancies = tenancies;
        this.deposits = deposits;
        this.beneficiaries = beneficiaries;
        this.surplusFreed = surplusFreed;
    }

    /**
     * @param ifMatch the version of the refund that the caller saw; null for any
     * @throws ProblemException 409 for who asked it, or when what it rests on holds no more: then it is refused and asked anew
     */
    @Transactional
    public void decide(UUID refundId, boolean approved, Optional<String> reason, Who who, String ifMatch) {
        Refund refund = refunds.lock(refundId);
        ETags.check(ifMatch, refund.version());
        if (approved) {
            refund.require(Set.of(Status.requested));
            refund.requireFourEyes(who);
            requireGround(refund);
            refunds.decide(refundId, Status.approved, who, reason);
        } else {
            refund.require(Set.of(Status.requested, Status.approved));
            requireReason(reason);
            refunds.decide(refundId, Status.refused, who, reason);
            if (refund.source() == Refund.Source.surplus) {
                tenancies.lock(deposits.tenancyOf(refund.depositId()).orElseThrow());
                surplusFreed.of(refund.depositId());
            }
        }
    }

    private void requireGround(Refund refund) {
        UUID tenancyId = deposits.tenancyOf(refund.depositId()).orElseThrow();
        tenancies.lock(tenancyId);
        Ground.gone(
                        refund,
                        deposits.find(refund.depositId()).orElseThrow(),
                        beneficiaries.of(tenancyId),
                        refunds.ofDeposit(refund.depositId()))
                .ifPresent(gone -> {
                    throw switch (gone) {
                        case moneyHasLeft ->
                            ProblemException.conflict(
                                    "moneyHasLeft",
                                    new Text(
                                            "The deposit holds less than this refund asks.",
                                            "De waarborg bevat minder dan deze terugbetaling vraagt."));
                        case payeeChanged ->
                            ProblemException.conflict(
                                    "payeeChanged",
                                    new Text(
                                            "Whose this refund was is no beneficiary of the deposit any more.",
                                            "Voor wie deze terugbetaling was, is geen begunstigde van de waarborg meer."));
                        case moreThanShare ->
                            ProblemException.conflict(
                                    "moreThanShare",
                                    new Text(
                                            "It is more than what is this person's and theirs who consent by now: refuse it and ask it anew.",
                                            "Het is meer dan wat nu van deze persoon is en van wie ermee instemt: weiger het en vraag het opnieuw."));
                    };
                });
    }

    private static void requireReason(Optional<String> reason) {
        if (reason.isEmpty()) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.REQUIRED_INPUT,
                    In.BODY,
                    "reason",
                    null,
                    new Text("A refusal says why.", "Een weigering zegt waarom.")));
        }
    }
}
