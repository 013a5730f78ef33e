package be.huurwerk.rent.advance;

import be.huurwerk.rent.chargesettlement.DayWeights;
import be.huurwerk.rent.chargesettlement.Dwelling;
import be.huurwerk.rent.chargesettlement.MeterUse;
import be.huurwerk.rent.chargesettlement.MeterUses;
import be.huurwerk.rent.chargesettlement.Part;
import be.huurwerk.rent.chargesettlement.Period;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What each meter would have counted in a whole year: a budget is decided before the year is over, and not all dwellings are read on the same
 * day. What was counted on some of its days is taken for all of it by degree days; a dwelling that was not read at all stays without.
 */
final class YearOfMeters {

    private final Period year;
    private final DayWeights weights;

    YearOfMeters(Period year, DayWeights weights) {
        this.year = year;
        this.weights = weights;
    }

    MeterUses of(List<Dwelling> dwellings, List<MeterUse> uses) {
        MeterUses counted = new MeterUses(uses, weights);
        return new MeterUses(
                dwellings.stream()
                        .flatMap(dwelling -> of(dwelling, counted).stream())
                        .toList(),
                weights);
    }

    private Optional<MeterUse> of(Dwelling dwelling, MeterUses counted) {
        Part whole = new Part(dwelling, Optional.empty(), year);
        return Optional.ofNullable(counted.of(List.of(whole)).get(whole)).map(used -> {
            List<Period> days = counted.uses().stream()
                    .filter(use -> use.dwellingId().equals(dwelling.dwellingId()))
                    .flatMap(use -> use.days().and(year).stream())
                    .toList();
            DayWeights by = weigh(days, weights).signum() == 0 ? DayWeights.BY_DAYS : weights;
            BigDecimal units = BigDecimal.valueOf(used.thousandths())
                    .multiply(new BigDecimal(by.of(year)))
                    .divide(new BigDecimal(weigh(days, by)), 0, RoundingMode.HALF_UP)
                    .movePointLeft(3);
            return new MeterUse(dwelling.dwellingId(), year, units, true);
        });
    }

    private static BigInteger weigh(List<Period> days, DayWeights by) {
        return days.stream().map(by::of).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
