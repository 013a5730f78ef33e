package be.huurwerk.tenancy.occupancy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;

/** @param otherOccupants all others who live there, with minors, children with a visiting right and temporary residents */
record OccupancyRequest(
        LocalDate on,
        @Min(0) @Max(50) Integer bedrooms,
        Tenants tenants,
        @Min(0) @Max(50) Integer otherOccupants) {}
