package be.huurwerk.tenancy.underoccupancy;

import be.huurwerk.tenancy.dwelling.Dwelling;
import be.huurwerk.tenancy.dwelling.Ownership;
import be.huurwerk.tenancy.occupancy.OccupancyOverTime;
import be.huurwerk.tenancy.tenancy.ContractKind;
import be.huurwerk.tenancy.tenancy.Tenancy;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What of a lease matters for under-occupancy.
 *
 * @param household how many live there over time
 * @param fixedEnd the last day, once it is fixed
 */
record Lease(
        ContractKind contractKind,
        int bedrooms,
        boolean inRented,
        List<OccupancyOverTime.Stretch> household,
        Optional<LocalDate> fixedEnd) {

    static Lease of(Tenancy tenancy, Dwelling dwelling) {
        return new Lease(
                tenancy.contractKind(),
                dwelling.bedrooms(),
                dwelling.ownership().filter(Ownership.inRented::equals).isPresent(),
                OccupancyOverTime.of(tenancy),
                tenancy.fixedEnd());
    }
}
