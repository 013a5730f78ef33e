package be.huurwerk.rent.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The decisions about a tenancy, of which on each day one is in force: of those that began by then and were not granted for a time that
 * is over the one that begins last; of several that begin on the same day the one decided last. A new decision only ever takes days from
 * older ones: none that was out of force comes into force again by it.
 */
public final class Schedule {

    private static final Comparator<DecidedRent> DECIDED = Comparator.comparing(DecidedRent::decidedAt)
            .thenComparing(DecidedRent::rentDecisionId, Schedule::asTheDatabase);

    private final List<DecidedRent> oldestFirst;

    public Schedule(List<DecidedRent> decisions) {
        oldestFirst = decisions.stream().sorted(DECIDED).toList();
    }

    /** Days on which one decision is in force; until is the last of them, empty when nothing is known to end them. */
    public record Days(LocalDate from, Optional<LocalDate> until) {}

    /** In the order in which they were decided. */
    public List<DecidedRent> decisions() {
        return oldestFirst;
    }

    /** The same with one more, decided after all others. */
    public Schedule with(DecidedRent decision) {
        return new Schedule(
                Stream.concat(oldestFirst.stream(), Stream.of(decision)).toList());
    }

    public Optional<DecidedRent> inForce(LocalDate day) {
        DecidedRent found = null;
        for (DecidedRent decision : oldestFirst) {
            boolean later = found == null || !decision.effectiveFrom().isBefore(found.effectiveFrom());
            if (decision.mayHold(day) && later) {
                found = decision;
            }
        }
        return Optional.ofNullable(found);
    }

    /** The decision in force on the day, if it begins on that day. */
    public Optional<DecidedRent> beginningOn(LocalDate day) {
        return inForce(day).filter(decision -> decision.effectiveFrom().equals(day));
    }

    /** The days after this one on which a decision begins, in order. */
    public List<LocalDate> beginsAfter(LocalDate day) {
        return oldestFirst.stream()
                .map(DecidedRent::effectiveFrom)
                .filter(day::isBefore)
                .distinct()
                .sorted()
                .toList();
    }

    /** The grants that stand: those whose own decision is in force on their first day. */
    public List<Grant> grants() {
        return oldestFirst.stream()
                .map(DecidedRent::grant)
                .flatMap(Optional::stream)
                .distinct()
                .filter(grant -> beginningOn(grant.from())
                        .flatMap(DecidedRent::grant)
                        .filter(grant::equals)
                        .isPresent())
                .toList();
    }

    /** When the last decision was made. */
    public Optional<Instant> lastDecidedAt() {
        return oldestFirst.isEmpty()
                ? Optional.empty()
                : Optional.of(oldestFirst.get(oldestFirst.size() - 1).decidedAt());
    }

    /** The days on which the decision is in force, in order. */
    public List<Days> daysOf(UUID rentDecisionId) {
        TreeSet<LocalDate> turns = new TreeSet<>();
        oldestFirst.forEach(decision -> {
            turns.add(decision.effectiveFrom());
            decision.until().ifPresent(last -> turns.add(last.plusDays(1)));
        });
        List<Days> days = new ArrayList<>();
        LocalDate from = null;
        for (LocalDate turn : turns) {
            boolean holds = inForce(turn)
                    .filter(decision -> decision.rentDecisionId().equals(rentDecisionId))
                    .isPresent();
            if (holds && from == null) {
                from = turn;
            } else if (!holds && from != null) {
                days.add(new Days(from, Optional.of(turn.minusDays(1))));
                from = null;
            }
        }
        if (from != null) {
            days.add(new Days(from, Optional.empty()));
        }
        return days;
    }

    /** By their bytes, as PostgreSQL sorts them: an id made later is the greater. */
    private static int asTheDatabase(UUID one, UUID other) {
        return one.toString().compareTo(other.toString());
    }
}
