package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.debtsettlement.DebtSettlements;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.deposit.deposit.DepositWarning;
import be.huurwerk.deposit.deposit.WarningView;
import be.huurwerk.deposit.refund.Views.RefundView;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The JSON of refunds, with what who approves one has to know. */
@ApplicationScoped
class RefundViews {

    private final DepositStore deposits;
    private final DebtSettlements debtSettlements;
    private final BusinessDate businessDate;

    RefundViews(DepositStore deposits, DebtSettlements debtSettlements, BusinessDate businessDate) {
        this.deposits = deposits;
        this.debtSettlements = debtSettlements;
        this.businessDate = businessDate;
    }

    RefundView of(Refund refund) {
        return RefundView.of(refund, warnings(refund));
    }

    /** Of what is not ordered yet; a surplus goes back to who paid it. */
    private List<WarningView> warnings(Refund refund) {
        if (!refund.isOnItsWay() || refund.source() != Refund.Source.refundDue) {
            return List.of();
        }
        return deposits
                .tenancyOf(refund.depositId())
                .map(tenancyId -> DepositWarning.ofPayee(debtSettlements.of(tenancyId), businessDate.today()))
                .orElse(List.of())
                .stream()
                .map(WarningView::of)
                .toList();
    }
}
