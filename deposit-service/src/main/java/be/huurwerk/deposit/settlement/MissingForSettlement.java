package be.huurwerk.deposit.settlement;

import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.UnknownParameter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Which parameter keeps a deposit from being settled. */
@ApplicationScoped
public class MissingForSettlement {
    private final DepositStore deposits;
    private final BusinessDate businessDate;
    private final Settling rule;

    MissingForSettlement(DepositStore deposits, BusinessDate businessDate, Parameters parameters) {
        this.deposits = deposits;
        this.businessDate = businessDate;
        this.rule = new Settling(parameters);
    }

    public List<UnknownParameter> of(UUID tenancyId) {
        return deposits.ofTenancy(tenancyId).stream()
                .flatMap(deposit -> rule.missing(deposit, businessDate.today()).stream())
                .toList();
    }
}
