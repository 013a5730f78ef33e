package be.huurwerk.tenancy.departure;

import be.huurwerk.webkit.body.Money;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * @param damages what the outgoing inspection found that the household pays; may be empty, and is that of the signed outgoing inspection
 *     when it is left out
 */
record DepartureRequest(LocalDate keysReturnedOn, Optional<@Size(max = 200) List<DamageRequest>> damages) {

    /**
     * @param description of the damage, never of a person: it is told to the others and printed as the ground of the charge
     * @param amount euro
     */
    record DamageRequest(
            @Size(min = 1, max = 200) String description,
            @Money(min = "0.01") BigDecimal amount) {}
}
