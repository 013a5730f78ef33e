package be.huurwerk.tenancy.dwelling;

import java.util.UUID;

/** A dwelling to register with many others. */
public record NewDwelling(UUID dwellingId, DwellingRequest dwelling) {}
