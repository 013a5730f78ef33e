package be.huurwerk.deposit.deposit;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param on the day of the decision that the debts are settled together */
@Schema(name = "DepositWarning")
public record WarningView(DepositWarning.Code code, UUID debtSettlementId, LocalDate on, String text) {

    public static WarningView of(DepositWarning warning) {
        return new WarningView(warning.code(), warning.debtSettlementId(), warning.on(), warning.text());
    }
}
