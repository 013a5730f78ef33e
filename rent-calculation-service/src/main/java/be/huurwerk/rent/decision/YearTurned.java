package be.huurwerk.rent.decision;

import java.util.List;
import java.util.UUID;

/**
 * Fired inside the transaction in which an annual run is through these tenancies, whatever it decided of their rents, also where one waits; for
 * the features whose figures change with the year. The tenancies are held.
 */
public record YearTurned(List<UUID> tenancyIds) {}
