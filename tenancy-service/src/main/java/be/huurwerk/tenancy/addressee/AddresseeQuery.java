package be.huurwerk.tenancy.addressee;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose addressees are asked.
 *
 * @param on whom the lease binds on this day; today unless said
 */
record AddresseeQuery(@Size(min = 1, max = 200) List<UUID> tenancyIds, Optional<LocalDate> on) {}
