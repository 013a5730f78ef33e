package be.huurwerk.rent.decision;

import java.util.List;
import java.util.UUID;

/** Fired inside the transaction in which rents are decided, for the features that rest on them; the tenancies are held. */
public record RentsDecided(List<UUID> tenancyIds) {}
