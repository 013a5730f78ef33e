package be.huurwerk.rent.parameter;

import be.huurwerk.regulation.parameter.ParameterPeriod;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A parameter that has no value any more from a day on.
 *
 * @param from the first day without a value
 * @param suppliedByPolicy the landlord's policy has a value for that day
 */
record Expiry(String name, LocalDate from, boolean suppliedByPolicy) {

    private static final String POLICY = "policy/";

    /** The parameters of which nothing is known on a day up to and including this one, the soonest first. */
    static List<Expiry> calendar(Parameters parameters, LocalDate until) {
        return parameters.names().stream()
                .flatMap(name -> of(name, parameters).stream())
                .filter(expiry -> !expiry.from().isAfter(until))
                .sorted(Comparator.comparing(Expiry::from).thenComparing(Expiry::name))
                .toList();
    }

    /** After the last day that has a value; empty for a value that holds until it is replaced, and for what never had one. */
    private static Optional<Expiry> of(String name, Parameters parameters) {
        List<ParameterPeriod> known = parameters.history(name).stream()
                .filter(period -> !period.isUnknown())
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        return known.get(known.size() - 1).until().map(last -> {
            LocalDate from = last.plusDays(1);
            boolean supplied = !name.startsWith(POLICY)
                    && parameters.names().contains(POLICY + name)
                    && parameters.history(POLICY + name).stream()
                            .anyMatch(period -> !period.isUnknown() && period.covers(from));
            return new Expiry(name, from, supplied);
        });
    }
}
