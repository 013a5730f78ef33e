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
        long all = used.values().stream().mapToLong(Used::thousandths).sum();
        long days = parts.stream()
                .filter(part -> metered.contains(part.dwelling().dwellingId()))
                .mapToLong(part -> part.days().days())
                .sum();
        Map<UUID, List<Part>> own = new HashMap<>();
        parts.stream()
                .filter(part -> metered.contains(part.dwelling().dwellingId()))
                .forEach(part -> part.tenancyId()
                        .ifPresent(tenancyId -> own.merge(
                                tenancyId,
                                List.of(part),
                                (some, more) -> Stream.concat(some.stream(), more.stream())
                                        .toList())));
        own.forEach((tenancyId, ofTenancy) -> ofTenancies.put(tenancyId, heating(ofTenancy, used, uses, all, days)));
    }

    Optional<HouseholdStatement.Heating> of(UUID tenancyId) {
        return Optional.ofNullable(ofTenancies.get(tenancyId));
    }

    private static HouseholdStatement.Heating heating(
            List<Part> own, Map<Part, Used> used, MeterUses uses, long all, long days) {
        List<Part> yearBefore = own.stream()
                .map(part -> new Part(
                        part.dwelling(),
                        Optional.empty(),
                        new Period(
                                part.days().from().minusYears(1),
                                part.days().until().minusYears(1))))
                .toList();
        Map<Part, Used> before = uses.of(yearBefore);
        long ownDays = own.stream().mapToLong(part -> part.days().days()).sum();
        BigDecimal mean = BigDecimal.valueOf(all)
                .multiply(BigDecimal.valueOf(ownDays))
                .divide(BigDecimal.valueOf(days), 0, RoundingMode.HALF_UP)
                .movePointLeft(3);
        return new HouseholdStatement.Heating(
                units(own, used),
                own.stream()
                        .anyMatch(
                                part -> used.containsKey(part) && used.get(part).estimated()),
                yearBefore.stream().allMatch(part -> isCounted(part, uses))
                        ? Optional.of(units(yearBefore, before))
                        : Optional.empty(),
                mean);
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
