package be.huurwerk.rent.chargesettlement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the meters of a building counted: a use over a change of household, or over the end of the period, is divided by days or degree days. */
public record MeterUses(List<MeterUse> uses, DayWeights weights) {

    public static final MeterUses NONE = new MeterUses(List.of(), DayWeights.BY_DAYS);

    /**
     * The use of a part.
     *
     * @param estimated whether a meter was not read, at its turn or when the household changed
     */
    public record Used(long thousandths, boolean estimated) {

        private Used plus(Used other) {
            return new Used(thousandths + other.thousandths, estimated || other.estimated);
        }
    }

    /** By part, each itself and none that equals it; what was counted on days of none of them is left out. */
    public Map<Part, Used> of(List<Part> parts) {
        Map<UUID, List<Part>> ofDwelling = parts.stream()
                .collect(Collectors.groupingBy(part -> part.dwelling().dwellingId()));
        Map<Part, Used> used = new IdentityHashMap<>();
        for (MeterUse use : uses) {
            List<Part> touched = ofDwelling.getOrDefault(use.dwellingId(), List.of()).stream()
                    .filter(part -> part.days().and(use.days()).isPresent())
                    .toList();
            long days = touched.stream()
                    .mapToLong(part -> part.days().and(use.days()).orElseThrow().days())
                    .sum();
            if (touched.size() == 1 && days == use.days().days()) {
                used.merge(touched.get(0), new Used(use.thousandths(), use.estimated()), Used::plus);
            } else if (!touched.isEmpty()) {
                divide(use, touched, used);
            }
        }
        return used;
    }

    private void divide(MeterUse use, List<Part> touched, Map<Part, Used> used) {
        DayWeights by = weights.of(use.days()).signum() == 0 ? DayWeights.BY_DAYS : weights;
        List<BigInteger> weighed = new ArrayList<>();
        BigInteger elsewhere = by.of(use.days());
        for (Part part : touched) {
            BigInteger weight = by.of(part.days().and(use.days()).orElseThrow());
            weighed.add(weight);
            elsewhere = elsewhere.subtract(weight);
        }
        weighed.add(elsewhere);
        long[] divided = LargestRemainder.split(use.thousandths(), weighed);
        for (int i = 0; i < touched.size(); i++) {
            used.merge(touched.get(i), new Used(divided[i], true), Used::plus);
        }
    }
}
