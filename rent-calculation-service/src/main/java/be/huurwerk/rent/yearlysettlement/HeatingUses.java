package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.rent.chargesettlement.Dwelling;
import be.huurwerk.rent.chargesettlement.MeterUses;
import be.huurwerk.rent.chargesettlement.MeterUses.Used;
import be.huurwerk.rent.chargesettlement.Part;
import be.huurwerk.rent.chargesettlement.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What the meters of households counted for communal heating, beside the year before and the others of the building. */
final class HeatingUses {

    private final Map<UUID, HouseholdStatement.Heating> ofTenancies = new HashMap<>();
    private final Map<Period, BigDecimal> means = new HashMap<>();
    private final List<Dwelling> withMeters;
    private final MeterUses uses;

    /**
     * @param uses of the period and of the year before
     */
    HeatingUses(List<Dwelling> dwellings, Period period, MeterUses uses) {
        List<Part> parts = dwellings.stream()
                .flatMap(dwelling -> dwelling.parts(period).stream())
                .toList();
        Map<Part, Used> used = uses.of(parts);
        Set<UUID> metered = new HashSet<>();
        used.keySet().forEach(part -> metered.add(part.dwelling().dwellingId()));
        this.uses = uses;
        this.withMeters = dwellings.stream()
                .filter(dwelling -> metered.contains(dwelling.dwellingId()))
                .toList();
        Map<UUID, List<Part>> own = new HashMap<>();
        parts.stream()
                .filter(part -> metered.contains(part.dwelling().dwellingId()))
                .forEach(part -> part.tenancyId()
                        .ifPresent(tenancyId -> own.merge(
                                tenancyId,
                                List.of(part),
                                (some, more) -> Stream.concat(some.stream(), more.stream())
                                        .toList())));
        own.forEach((tenancyId, ofTenancy) -> ofTenancies.put(tenancyId, heating(ofTenancy, used)));
    }

    Optional<HouseholdStatement.Heating> of(UUID tenancyId) {
        return Optional.ofNullable(ofTenancies.get(tenancyId));
    }

    private HouseholdStatement.Heating heating(List<Part> own, Map<Part, Used> used) {
        List<Part> yearBefore = own.stream()
                .map(part -> new Part(
                        part.dwelling(),
                        Optional.empty(),
                        new Period(
                                part.days().from().minusYears(1),
                                part.days().until().minusYears(1))))
                .toList();
        Map<Part, Used> before = uses.of(yearBefore);
        return new HouseholdStatement.Heating(
                units(own, used),
                own.stream()
                        .anyMatch(
                                part -> used.containsKey(part) && used.get(part).estimated()),
                yearBefore.stream().allMatch(part -> isCounted(part, uses))
                        ? Optional.of(units(yearBefore, before))
                        : Optional.empty(),
                own.stream().map(part -> mean(part.days())).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** What the dwellings with a meter used on these days, on the average of a dwelling that is of the building all the while; by thousandths, half up. */
    private BigDecimal mean(Period days) {
        return means.computeIfAbsent(days, asked -> {
            List<Part> parts = withMeters.stream()
                    .flatMap(dwelling -> dwelling.within().map(asked::and).orElse(Optional.of(asked)).stream()
                            .map(there -> new Part(dwelling, Optional.empty(), there)))
                    .toList();
            long thousandths = uses.of(parts).values().stream()
                    .mapToLong(Used::thousandths)
                    .sum();
            long dwellingDays =
                    parts.stream().mapToLong(part -> part.days().days()).sum();
            return BigDecimal.valueOf(thousandths)
                    .multiply(BigDecimal.valueOf(asked.days()))
                    .divide(BigDecimal.valueOf(dwellingDays), 0, RoundingMode.HALF_UP)
                    .movePointLeft(3);
        });
    }

    /** Whether a meter counted on all of its days: a part of a year says nothing beside a whole one. */
    private static boolean isCounted(Part part, MeterUses uses) {
        long days = uses.uses().stream()
                .filter(use -> use.dwellingId().equals(part.dwelling().dwellingId()))
                .mapToLong(use -> use.days().and(part.days()).map(Period::days).orElse(0L))
                .sum();
        return days == part.days().days();
    }

    private static BigDecimal units(List<Part> parts, Map<Part, Used> used) {
        return BigDecimal.valueOf(
                parts.stream()
                        .filter(used::containsKey)
                        .mapToLong(part -> used.get(part).thousandths())
                        .sum(),
                3);
    }
}
