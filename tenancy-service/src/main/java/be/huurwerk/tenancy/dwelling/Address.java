package be.huurwerk.tenancy.dwelling;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** Where a dwelling stands. */
public record Address(
        @Size(min = 1, max = 100) String street,
        @Size(min = 1, max = 10) String houseNumber,
        Optional<@Size(min = 1, max = 10) String> boxNumber,
        @Pattern(regexp = "[1-9][0-9]{3}") String postalCode,
        @Size(min = 1, max = 100) String municipality) {}
