package be.huurwerk.tenancy.contract;

import be.huurwerk.tenancy.tenancy.SignTenancy;
import be.huurwerk.tenancy.tenancy.Tenancy;
import be.huurwerk.webkit.etag.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Signs a contract that was prepared: it becomes a tenancy like any other lease that is signed. */
@ApplicationScoped
class SignPreparation {

    private final SignTenancy signTenancy;
    private final ContractPreparations preparations;

    SignPreparation(SignTenancy signTenancy, ContractPreparations preparations) {
        this.signTenancy = signTenancy;
        this.preparations = preparations;
    }

    /**
     * @param request the days as they came; those that were intended where it says none
     * @param ifMatch the preparation's version, or null
     * @throws be.huurwerk.webkit.problem.ProblemException 400 with all faults, 409 when it is signed or withdrawn already or the dwelling
     *     is let or reserved on a day, 412 when it has changed
     */
    @Transactional
    public ContractPreparation sign(UUID contractPreparationId, PreparationSignatureRequest request, String ifMatch) {
        ContractPreparation preparation = preparations
                .lock(contractPreparationId)
                .orElseThrow(() -> PreparationProblems.unknown(contractPreparationId));
        ETags.check(ifMatch, preparation.version());
        if (preparation.status() != ContractPreparation.PreparationStatus.open) {
            throw PreparationProblems.closed(preparation);
        }
        preparations.signed(contractPreparationId);
        PreparationRequest terms = preparation.terms();
        Tenancy tenancy = signTenancy.sign(terms.toTenancy(
                request.signedOn().orElse(terms.signedOn()), request.startDate().orElse(terms.startDate())));
        return preparations.became(contractPreparationId, tenancy.tenancyId());
    }
}
