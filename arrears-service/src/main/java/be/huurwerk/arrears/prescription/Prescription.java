package be.huurwerk.arrears.prescription;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.prescription.Interruption.Kind;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The last day on which a debt can be claimed (verjaring, old art. 2277 BW), with what interrupted or suspended it: a term runs out when its last
 * day has passed (old art. 2261 BW), so what happens on that day still interrupts it, and from the day after the debt is prescribed.
 *
 * @param on empty while it is suspended and nobody knows until when
 */
public record Prescription(Optional<LocalDate> on) {

    static final String TERM = "arrears/prescription";
    private static final String INTERRUPTION = "arrears/prescription-interruption";

    /** What bears on a prescription from a day on. */
    private record Event(LocalDate on, Optional<Kind> interruption, Optional<Suspension> suspension) {}

    /**
     * What is prescribed already is neither interrupted nor suspended.
     *
     * @param owedOn the day since which it is owed, for a cost or an interest before its own term ends: what suspends what was owed until a day
     *     suspends it too
     * @return empty where no term is known for the kind of debt
     */
    public static Optional<Prescription> of(
            EntryKind kind,
            LocalDate dueOn,
            LocalDate owedOn,
            List<Interruption> interruptions,
            List<Suspension> suspensions,
            Parameters parameters) {
        return parameters
                .find(TERM, kind.name(), dueOn)
                .map(months -> of(dueOn, owedOn, months.intValue(), interruptions, suspensions, parameters));
    }

    private static Prescription of(
            LocalDate dueOn,
            LocalDate owedOn,
            int months,
            List<Interruption> interruptions,
            List<Suspension> suspensions,
            Parameters parameters) {
        LocalDate on = dueOn.plusMonths(months);
        boolean noticed = false;
        LocalDate rested = dueOn;
        for (Event event : inOrder(interruptions, suspensions)) {
            if (event.on().isAfter(on) || event.on().isBefore(event.suspension().isPresent() ? owedOn : dueOn)) {
                continue;
            }
            if (event.suspension().isPresent()) {
                Suspension suspension = event.suspension().get();
                if (suspension.until().isEmpty()) {
                    return new Prescription(Optional.empty());
                }
                LocalDate until = later(rested, suspension.until().get());
                on = on.plusDays(ChronoUnit.DAYS.between(later(rested, suspension.from()), until));
                rested = until;
            } else if (event.interruption().orElseThrow() != Kind.formalNotice) {
                on = later(on, event.on().plusMonths(months));
            } else if (!noticed) {
                noticed = true;
                on = later(on, noticed(event.on(), parameters).orElse(on));
            }
        }
        return new Prescription(Optional.of(on));
    }

    /** Whether the debt is prescribed on a day: its last day has passed. */
    public boolean hasCome(LocalDate day) {
        return on.filter(day::isAfter).isPresent();
    }

    /** Whether the last day comes until a day. */
    boolean endsBy(LocalDate day) {
        return on.filter(last -> !last.isAfter(day)).isPresent();
    }

    private static Optional<LocalDate> noticed(LocalDate on, Parameters parameters) {
        return parameters
                .find(INTERRUPTION, Kind.formalNotice.name(), on)
                .map(months -> on.plusMonths(months.intValue()));
    }

    private static List<Event> inOrder(List<Interruption> interruptions, List<Suspension> suspensions) {
        List<Event> events = new ArrayList<>();
        interruptions.forEach(one -> events.add(new Event(one.on(), Optional.of(one.kind()), Optional.empty())));
        suspensions.forEach(one -> events.add(new Event(one.from(), Optional.empty(), Optional.of(one))));
        events.sort(Comparator.comparing(Event::on));
        return events;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
