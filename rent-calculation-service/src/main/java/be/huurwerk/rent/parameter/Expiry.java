package be.huurwerk.rent.parameter;

import be.huurwerk.regulation.parameter.ParameterPeriod;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A parameter that has no value that may be used from a day on.
 *
 * @param from the first day without a value
 * @param suppliedByPolicy the landlord's policy has a value for that day
 */
record Expiry(String name, LocalDate from, boolean suppliedByPolicy) {

    private static final String POLICY = "policy/";

    /**
     * The parameters that have no value on some day from one date to another, the soonest first: each with the gap that the first day
     * lies in, or else with the next one. What ended is not among them: no rule asks for it from then on.
     */
    static List<Expiry> calendar(Parameters parameters, LocalDate on, LocalDate until) {
        return parameters.names().stream()
                .flatMap(name -> unknownFrom(parameters, name, on).map(from -> of(parameters, name, from)).stream())
                .filter(expiry -> !parameters.hasEnded(expiry.name(), expiry.from()))
                .filter(expiry -> !expiry.from().isAfter(until))
                .sorted(Comparator.comparing(Expiry::from).thenComparing(Expiry::name))
                .toList();
    }

    private static Expiry of(Parameters parameters, String name, LocalDate from) {
        return new Expiry(name, from, !name.startsWith(POLICY) && parameters.hasValue(POLICY + name, from));
    }

    private static Optional<LocalDate> unknownFrom(Parameters parameters, String name, LocalDate on) {
        List<ParameterPeriod> periods = parameters.history(name);
        LocalDate first = periods.get(0).from();
        LocalDate day = on.isBefore(first) ? first : on;
        if (!parameters.hasValue(name, day)) {
            return Optional.of(beginOfGap(parameters, name, day));
        }
        while (parameters.hasValue(name, day)) {
            Optional<LocalDate> last = covering(periods, day).until();
            if (last.isEmpty()) {
                return Optional.empty();
            }
            day = last.get().plusDays(1);
        }
        return Optional.of(day);
    }

    /** The day after the last value before the day; the first day that the file speaks of when there is none. */
    private static LocalDate beginOfGap(Parameters parameters, String name, LocalDate day) {
        List<ParameterPeriod> periods = parameters.history(name);
        return periods.stream()
                .filter(period -> !period.from().isAfter(day) && parameters.hasValue(name, period.from()))
                .reduce((earlier, later) -> later)
                .flatMap(ParameterPeriod::until)
                .map(last -> last.plusDays(1))
                .orElse(periods.get(0).from());
    }

    private static ParameterPeriod covering(List<ParameterPeriod> periods, LocalDate day) {
        return periods.stream().filter(period -> period.covers(day)).findFirst().orElseThrow();
    }
}
