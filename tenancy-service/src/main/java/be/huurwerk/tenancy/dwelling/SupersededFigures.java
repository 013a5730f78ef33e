package be.huurwerk.tenancy.dwelling;

import java.time.OffsetDateTime;

/** Figures that held until others from the same day took their place. */
record SupersededFigures(RentFigures figures, OffsetDateTime supersededAt) {}
