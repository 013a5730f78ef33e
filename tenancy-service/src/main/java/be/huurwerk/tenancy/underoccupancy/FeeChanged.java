package be.huurwerk.tenancy.underoccupancy;

import java.util.List;
import java.util.UUID;

/**
 * For which months a household owes the fee, and of how many bedrooms; what it amounts to the rent service decides.
 *
 * @param periods all there are; none when nothing is owed
 */
record FeeChanged(UUID tenancyId, List<FeePeriod> periods) {

    static final String TYPE = "tenancies.notify.underOccupancyFeeChanged";
}
