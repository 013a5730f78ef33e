package be.huurwerk.rent.recalculation;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How far the proofs of a request are.
 *
 * @param counted whose income counts on the day from which the rent would hold
 * @param unstated those of them of whom nobody said what they lived on
 * @param completedOn the day of the request or, if later, that of the last proof that was needed; empty while any is missing
 * @param effectiveFrom from when the rent would hold by what is in now
 */
record Progress(
        Set<UUID> counted,
        List<UUID> unstated,
        List<ChecklistItem> items,
        Optional<LocalDate> completedOn,
        LocalDate effectiveFrom) {

    /** @param countedOn whose income counts on a day */
    static Progress of(RecalculationRequest request, Function<LocalDate, Set<UUID>> countedOn, Parameters parameters) {
        Progress provisional = asOf(request, request.lastDay(), countedOn, parameters);
        return provisional
                .completedOn()
                .filter(day -> !day.equals(request.lastDay()))
                .map(day -> asOf(request, day, countedOn, parameters))
                .filter(exact -> exact.completedOn().isPresent())
                .orElse(provisional);
    }

    private static Progress asOf(
            RecalculationRequest request,
            LocalDate day,
            Function<LocalDate, Set<UUID>> countedOn,
            Parameters parameters) {
        LocalDate from = RecalculationDate.of(request.reason().recalculation(), day, parameters)
                .effectiveFrom();
        Set<UUID> counted = countedOn.apply(from);
        List<UUID> unstated = counted.stream()
                .filter(person -> !request.members().containsKey(person))
                .sorted()
                .toList();
        List<ChecklistItem> items = new Checklist(parameters).of(request, counted);
        boolean complete = unstated.isEmpty() && items.stream().noneMatch(ChecklistItem::isMissing);
        Optional<LocalDate> completedOn = complete
                ? Stream.concat(
                                Stream.of(request.requestedOn()),
                                items.stream().flatMap(item -> item.completeOn().stream()))
                        .max(Comparator.naturalOrder())
                : Optional.empty();
        return new Progress(counted, unstated, items, completedOn, from);
    }
}
