package be.huurwerk.arrears.allocation;

import java.util.UUID;

/** A credit and a debt that it pays. */
public record Pair(UUID creditId, UUID debtId) {}
