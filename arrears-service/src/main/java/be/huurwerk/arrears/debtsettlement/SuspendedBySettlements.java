package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.prescription.Suspension;
import be.huurwerk.arrears.prescription.Suspensions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** While a collective debt settlement runs, the prescription of debts does not. */
@ApplicationScoped
class SuspendedBySettlements implements Suspensions {

    private final DebtSettlements settlements;

    SuspendedBySettlements(DebtSettlements settlements) {
        this.settlements = settlements;
    }

    @Override
    public Map<UUID, List<Suspension>> of(Collection<UUID> rentAccountIds) {
        return settlements.of(rentAccountIds).stream()
                .collect(Collectors.groupingBy(
                        DebtSettlement::rentAccountId,
                        Collectors.mapping(
                                one -> new Suspension(
                                        one.admissibleOn(), one.end().map(DebtSettlement.End::on)),
                                Collectors.toList())));
    }

    @Override
    public List<UUID> accounts() {
        return settlements.accounts();
    }
}
