package be.huurwerk.tenancy.underoccupancy;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A time in which a dwelling is under-occupied without interruption, and the refusals that count in it.
 *
 * @param stretches with one surplus each, one after the other
 * @param refusals the days on which refusals of valid offers count, in their order
 */
record Spell(List<SurplusOverTime.Stretch> stretches, List<LocalDate> refusals) {

    private static final String AGAIN = "policy/tenancy/under-occupancy-again";
    private static final String CONSEQUENCE = "tenancy/under-occupancy-consequence";
    static final String IN_RENTED = "tenancy/under-occupancy-in-rented";

    /** What follows on the refusals. */
    enum Consequence {
        fee,
        notice
    }

    /** Those of a lease, in their order. */
    static List<Spell> of(Lease lease, List<Offer> offers, Parameters parameters) {
        List<Spell> spells = new ArrayList<>();
        List<SurplusOverTime.Stretch> current = new ArrayList<>();
        for (SurplusOverTime.Stretch stretch : SurplusOverTime.of(lease, parameters)) {
            if (stretch.surplusBedrooms() > 0) {
                current.add(stretch);
            } else if (!current.isEmpty()) {
                spells.add(of(current, offers, parameters));
                current = new ArrayList<>();
            }
        }
        if (!current.isEmpty()) {
            spells.add(of(current, offers, parameters));
        }
        return spells;
    }

    private static Spell of(List<SurplusOverTime.Stretch> stretches, List<Offer> offers, Parameters parameters) {
        LocalDate from = stretches.get(0).from();
        Optional<LocalDate> until = stretches.get(stretches.size() - 1).until();
        boolean oldOnesCount = parameters.word(AGAIN, from).is("sameRefusals");
        return new Spell(
                List.copyOf(stretches),
                offers.stream()
                        .flatMap(offer -> offer.refusalCountsOn().stream())
                        .filter(day -> oldOnesCount || !day.isBefore(from))
                        .filter(day -> until.filter(day::isAfter).isEmpty())
                        .sorted()
                        .toList());
    }

    LocalDate from() {
        return stretches.get(0).from();
    }

    boolean holds(LocalDate day) {
        return stretches.stream().anyMatch(stretch -> stretch.holds(day));
    }

    /** The refusal that leads further: by the law of its own day there are enough with it. */
    Optional<LocalDate> decisiveRefusal(Parameters parameters) {
        for (int before = 0; before < refusals.size(); before++) {
            LocalDate day = refusals.get(before);
            if (before + 1 >= OfferRules.refusalsNeeded(day, parameters)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** What a decisive refusal on the day leads to under this lease; nothing where the rules don't hold for the dwelling. */
    static Optional<Consequence> consequence(Lease lease, LocalDate on, Parameters parameters) {
        return isExcluded(lease, on, parameters)
                ? Optional.empty()
                : Optional.of(Consequence.valueOf(parameters
                        .word(CONSEQUENCE, lease.contractKind().name(), on)
                        .value()));
    }

    static boolean isExcluded(Lease lease, LocalDate on, Parameters parameters) {
        return lease.inRented() && parameters.word(IN_RENTED, on).is("excluded");
    }

    /** The first day of the fee, if there is one: the first of the month after the decisive refusal. */
    Optional<LocalDate> feeFrom(Lease lease, Parameters parameters) {
        return decisiveRefusal(parameters)
                .filter(day -> consequence(lease, day, parameters)
                        .filter(Consequence.fee::equals)
                        .isPresent())
                .map(day -> YearMonth.from(day).plusMonths(1).atDay(1))
                .map(day -> day.isBefore(from()) ? from() : day);
    }

    /**
     * The months of the fee: it begins on the first of the month after the refusal that counts and ends with the month in which the surplus
     * ends. What changes within a month counts from the next.
     */
    List<FeePeriod> fee(Lease lease, Parameters parameters) {
        return feeFrom(lease, parameters)
                .map(from -> stretches.stream()
                        .flatMap(stretch -> months(stretch, from).stream())
                        .toList())
                .orElse(List.of());
    }

    private static Optional<FeePeriod> months(SurplusOverTime.Stretch stretch, LocalDate feeFrom) {
        LocalDate earliest = stretch.from().isBefore(feeFrom) ? feeFrom : stretch.from();
        LocalDate first = earliest.getDayOfMonth() == 1
                ? earliest
                : YearMonth.from(earliest).plusMonths(1).atDay(1);
        return stretch.until().filter(first::isAfter).isPresent()
                ? Optional.empty()
                : Optional.of(new FeePeriod(
                        first,
                        stretch.until().map(last -> YearMonth.from(last).atEndOfMonth()),
                        stretch.surplusBedrooms()));
    }
}
