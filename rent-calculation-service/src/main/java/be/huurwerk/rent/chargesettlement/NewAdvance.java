package be.huurwerk.rent.chargesettlement;

import be.huurwerk.regulation.money.Euro;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is paid a month in advance in a year at the costs of a settlement, and how that was found.
 *
 * @param monthly euro a month, rounded to the cent, half up; never negative
 */
public record NewAdvance(Euro monthly, Found found) {

    /** Whose costs it rests on; the names are those of the JSON. */
    @Schema(name = "NewAdvanceBasis")
    public enum Basis {
        /** Those of the household itself. */
        household,
        /** Those of its dwelling, whoever lived there and while it was vacant: the household lived there too short a time. */
        dwelling,
        /** The mean of the building: the dwelling was of it for too short a time. */
        building
    }

    /**
     * How it was found.
     *
     * @param formula in numbers, before rounding: each part of the costs to a year, and all of it by the months
     * @param byDays whose costs were taken for the part that goes to a year by days
     * @param byDegreeDays whose were taken for the part of communal heating that goes by meters; left out where there is none
     */
    @Schema(name = "NewAdvanceFound")
    public record Found(String formula, Basis byDays, Optional<Basis> byDegreeDays) {}
}
