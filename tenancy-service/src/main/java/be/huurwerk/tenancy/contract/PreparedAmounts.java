package be.huurwerk.tenancy.contract;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** What was proposed when the contract of a tenancy was prepared. */
public interface PreparedAmounts {

    /** Empty for a tenancy whose contract was not prepared here. */
    Optional<Amounts> of(UUID tenancyId);

    /** Euro: rent and charges a month. */
    record Amounts(Optional<BigDecimal> rent, Optional<BigDecimal> deposit, Optional<BigDecimal> charges) {}
}
