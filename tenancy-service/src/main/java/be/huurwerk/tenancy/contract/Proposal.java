package be.huurwerk.tenancy.contract;

import be.huurwerk.webkit.body.Money;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An amount that another service computed and the officer read there.
 *
 * @param amount euro
 * @param rulesVersion of the answer it was read from, so that it can be explained later
 */
public record Proposal(
        @Money(min = "0.00") BigDecimal amount, Optional<@Size(min = 1, max = 200) String> rulesVersion) {}
