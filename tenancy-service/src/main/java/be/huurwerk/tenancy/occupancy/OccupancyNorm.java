package be.huurwerk.tenancy.occupancy;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.tenancy.dwelling.Dwelling;
import java.time.LocalDate;

/** How many persons at most may live in a dwelling (bezettingsnorm). */
public final class OccupancyNorm {

    private static final String NORM = "policy/tenancy/occupancy-norm";

    private OccupancyNorm() {}

    /**
     * The norm that was fixed for the dwelling, else the landlord's rule of the day.
     *
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when that rule is not known
     */
    public static int of(Dwelling dwelling, LocalDate on, Parameters parameters) {
        return dwelling.maximumOccupants()
                .orElseGet(() -> dwelling.bedrooms() == 0
                        ? parameters.number(NORM, "studio", on).intValue()
                        : dwelling.bedrooms()
                                * parameters.number(NORM, "perBedroom", on).intValue());
    }
}
