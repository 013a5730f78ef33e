package be.huurwerk.tenancy.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Says what contract the law would make of a lease that is to be signed. The dwelling stays locked until the transaction ends. */
@ApplicationScoped
public class ProposeContract {

    private final LeaseChecks leaseChecks;

    ProposeContract(LeaseChecks leaseChecks) {
        this.leaseChecks = leaseChecks;
    }

    /** @throws be.huurwerk.webkit.problem.ProblemException as {@link SignTenancy#sign} */
    @Transactional
    public Contract propose(NewTenancy lease) {
        return leaseChecks.check(lease).contract();
    }
}
