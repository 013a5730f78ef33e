package be.huurwerk.tenancy.contract;

import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.tenancy.Issues;
import be.huurwerk.webkit.etag.ETags;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Withdraws a contract that was prepared: the dwelling is free again. */
@ApplicationScoped
class WithdrawPreparation {

    private final ContractPreparations preparations;
    private final BusinessDate businessDate;

    WithdrawPreparation(ContractPreparations preparations, BusinessDate businessDate) {
        this.preparations = preparations;
        this.businessDate = businessDate;
    }

    /**
     * @param ifMatch the preparation's version, or null
     * @throws ProblemException 400 for a day to come, 409 when it is signed or withdrawn already, 412 when it has changed
     */
    @Transactional
    public ContractPreparation withdraw(
            UUID contractPreparationId, PreparationWithdrawalRequest request, String ifMatch) {
        ContractPreparation preparation = preparations
                .lock(contractPreparationId)
                .orElseThrow(() -> PreparationProblems.unknown(contractPreparationId));
        ETags.check(ifMatch, preparation.version());
        if (request.withdrawnOn().isAfter(businessDate.today())) {
            throw ProblemException.badRequest(Issues.period(
                    "withdrawnOn",
                    request.withdrawnOn().toString(),
                    "That day is yet to come: it is " + businessDate.today() + ".",
                    "Die dag moet nog komen: het is " + businessDate.today() + "."));
        }
        if (preparation.status() != ContractPreparation.PreparationStatus.open) {
            throw PreparationProblems.closed(preparation);
        }
        return preparations.withdrawn(
                contractPreparationId,
                new ContractPreparation.PreparationWithdrawal(request.withdrawnOn(), request.reason()));
    }
}
