package be.huurwerk.tenancy.contract;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;

/** @param override hands the keys over although nothing of the deposit is paid */
record KeyHandoverRequest(LocalDate handedOverOn, Optional<DepositOverride> override) {

    /** @param reason why; never about a person's health or debts, it is shown to whoever may read the tenancy */
    record DepositOverride(@Size(min = 1, max = 500) String reason) {}
}
