package be.huurwerk.tenancy.dwelling;

import java.util.UUID;

/** Figures to give to a dwelling with many others. */
public record NewFigures(UUID dwellingId, RentFigures figures) {}
