package be.huurwerk.tenancy.contract;

import be.huurwerk.servicekit.Ids;
import be.huurwerk.tenancy.tenancy.Contract;
import be.huurwerk.tenancy.tenancy.ProposeContract;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Prepares a contract: its kind and term are proposed by law, and the dwelling is reserved. */
@ApplicationScoped
class PrepareContract {

    private final ProposeContract proposeContract;
    private final ContractPreparations preparations;

    PrepareContract(ProposeContract proposeContract, ContractPreparations preparations) {
        this.proposeContract = proposeContract;
        this.preparations = preparations;
    }

    /**
     * @throws be.huurwerk.webkit.problem.ProblemException 400 with all faults, 409 when the dwelling is let or reserved on a day of the
     *     lease
     */
    @Transactional
    public ContractPreparation prepare(PreparationRequest request) {
        Contract contract = proposeContract.propose(request.toTenancy());
        return preparations.add(new ContractPreparation(
                Ids.next(),
                request,
                contract.kind(),
                contract.endDate(),
                ContractPreparation.PreparationStatus.open,
                Optional.empty(),
                Optional.empty(),
                0));
    }
}
