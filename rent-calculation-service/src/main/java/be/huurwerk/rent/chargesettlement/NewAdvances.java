package be.huurwerk.rent.chargesettlement;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.chargesettlement.NewAdvance.Basis;
import be.huurwerk.rent.chargesettlement.YearlyCosts.InAYear;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is paid a month in advance after a settlement: a year at its costs, by twelve. What goes by meters goes to a year by degree days, all
 * else by days. A handful of days makes no year: who lived there on fewer than the landlord's policy asks, of a settlement of a year (and in
 * proportion of a shorter one), pays what its dwelling came to, and of a dwelling that was of the building for too short a time the building's
 * mean. For heating by meters as large a part of the degree days is asked.
 */
public final class NewAdvances {

    private static final String OWN_DAYS = "policy/charge/own-advance-days";
    private static final BigInteger MONTHS = BigInteger.valueOf(12);

    private final Period period;
    private final DayWeights heating;
    private final long ownDays;
    private final long daysOfYear;
    private final BigInteger degreeDaysOfYear;
    private final BigInteger degreeDaysOfPeriod;
    private final Map<UUID, YearlyCosts> ofTenancies = new HashMap<>();
    private final Map<UUID, YearlyCosts> ofDwellings = new HashMap<>();
    private final Map<UUID, UUID> dwellingOfTenancies = new HashMap<>();
    private YearlyCosts ofBuilding = YearlyCosts.NONE;
    private YearlyCosts ofMetered = YearlyCosts.NONE;

    /**
     * @param dwellings those that were settled
     * @param degreeDays what days weigh for heating
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the policy says nothing of the period's first day
     */
    public NewAdvances(
            Settlement settlement, Iterable<Dwelling> dwellings, DayWeights degreeDays, Parameters parameters) {
        period = settlement.period();
        heating = degreeDays.of(period).signum() == 0 ? DayWeights.BY_DAYS : degreeDays;
        ownDays = parameters.number(OWN_DAYS, period.from()).intValue();
        Period year = new Period(period.until().plusDays(1).minusYears(1), period.until());
        daysOfYear = year.days();
        degreeDaysOfYear = heating.of(year);
        degreeDaysOfPeriod = heating.of(period);
        for (Portion portion : settlement.portions()) {
            add(portion.part(), YearlyCosts.of(portion));
        }
        for (Dwelling dwelling : dwellings) {
            for (Part part : dwelling.parts(period)) {
                add(part, YearlyCosts.of(part.days(), heating));
                part.tenancyId().ifPresent(tenancyId -> dwellingOfTenancies.put(tenancyId, dwelling.dwellingId()));
            }
        }
        ofDwellings.values().forEach(costs -> {
            ofBuilding = ofBuilding.plus(costs);
            ofMetered = costs.metered() ? ofMetered.plus(costs) : ofMetered;
        });
    }

    private void add(Part part, YearlyCosts costs) {
        part.tenancyId().ifPresent(tenancyId -> ofTenancies.merge(tenancyId, costs, YearlyCosts::plus));
        ofDwellings.merge(part.dwelling().dwellingId(), costs, YearlyCosts::plus);
    }

    /** Of a household that had a dwelling of the building in the period. */
    public NewAdvance ofTenancy(UUID tenancyId) {
        YearlyCosts own = ofTenancies.get(tenancyId);
        UUID dwellingId = dwellingOfTenancies.get(tenancyId);
        return found(
                isLong(own) ? Basis.household : fixedBasis(dwellingId),
                isLongForHeating(own) ? Basis.household : meteredBasis(dwellingId),
                own,
                ofDwellings.get(dwellingId));
    }

    /** Of whoever comes to live in a dwelling of the building. */
    public NewAdvance ofDwelling(UUID dwellingId) {
        YearlyCosts dwelling = ofDwellings.getOrDefault(dwellingId, YearlyCosts.NONE);
        return found(fixedBasis(dwellingId), meteredBasis(dwellingId), YearlyCosts.NONE, dwelling);
    }

    /** The mean of the building, for a dwelling that comes to it. */
    public NewAdvance ofBuilding() {
        return found(Basis.building, Basis.building, YearlyCosts.NONE, YearlyCosts.NONE);
    }

    private Basis fixedBasis(UUID dwellingId) {
        return isLong(ofDwellings.getOrDefault(dwellingId, YearlyCosts.NONE)) ? Basis.dwelling : Basis.building;
    }

    private Basis meteredBasis(UUID dwellingId) {
        return isLongForHeating(ofDwellings.getOrDefault(dwellingId, YearlyCosts.NONE))
                ? Basis.dwelling
                : Basis.building;
    }

    private boolean isLong(YearlyCosts costs) {
        return costs.days() > 0 && costs.days() * daysOfYear >= ownDays * period.days();
    }

    private boolean isLongForHeating(YearlyCosts costs) {
        return isLong(costs)
                && costs.degreeDays().signum() > 0
                && costs.degreeDays()
                                .multiply(BigInteger.valueOf(daysOfYear))
                                .compareTo(degreeDaysOfPeriod.multiply(BigInteger.valueOf(ownDays)))
                        >= 0;
    }

    private NewAdvance found(Basis byDays, Basis byDegreeDays, YearlyCosts own, YearlyCosts dwelling) {
        InAYear fixed = of(byDays, own, dwelling, ofBuilding).fixed(daysOfYear);
        if (!dwelling.metered() && (byDays != Basis.building || !ofMetered.metered())) {
            return new NewAdvance(
                    monthly(fixed.numerator(), fixed.days()),
                    new NewAdvance.Found("(" + fixed + ") / 12", byDays, Optional.empty()));
        }
        InAYear metered = of(byDegreeDays, own, dwelling, ofMetered).metered(degreeDaysOfYear, daysOfYear);
        BigInteger sum = fixed.numerator()
                .multiply(metered.days())
                .add(metered.numerator().multiply(fixed.days()));
        return new NewAdvance(
                monthly(sum, fixed.days().multiply(metered.days())),
                new NewAdvance.Found("(" + fixed + " + " + metered + ") / 12", byDays, Optional.of(byDegreeDays)));
    }

    private static YearlyCosts of(Basis basis, YearlyCosts own, YearlyCosts dwelling, YearlyCosts building) {
        return switch (basis) {
            case household -> own;
            case dwelling -> dwelling;
            case building -> building;
        };
    }

    private static Euro monthly(BigInteger yearCents, BigInteger by) {
        if (by.signum() == 0) {
            return Euro.ZERO;
        }
        BigDecimal cents =
                new BigDecimal(yearCents).divide(new BigDecimal(by.multiply(MONTHS)), 0, RoundingMode.HALF_UP);
        return Euro.ofCents(cents.longValueExact()).max(Euro.ZERO);
    }
}
