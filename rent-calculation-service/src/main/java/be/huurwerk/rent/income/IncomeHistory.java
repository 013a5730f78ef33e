package be.huurwerk.rent.income;

import java.util.Optional;
import java.util.UUID;

/**
 * A declared income and what became of it.
 *
 * @param supersededBy the later declaration that replaced it; empty while it counts
 */
record IncomeHistory(DeclaredIncome income, Optional<UUID> supersededBy) {}
