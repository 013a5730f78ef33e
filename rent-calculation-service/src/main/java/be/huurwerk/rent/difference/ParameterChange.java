package be.huurwerk.rent.difference;

import be.huurwerk.regulation.trace.ParameterRead;
import be.huurwerk.regulation.trace.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A figure or a choice that both calculations read, and that is another.
 *
 * @param before as the former one read it; several for a series, as the months of an index
 */
record ParameterChange(String name, Optional<String> key, List<ParameterRead> before, List<ParameterRead> after) {

    /** In the order in which the latter calculation reads them. */
    static List<ParameterChange> between(List<Step> before, List<Step> after) {
        Map<List<String>, List<ParameterRead>> old = reads(before);
        List<ParameterChange> changes = new ArrayList<>();
        reads(after).forEach((name, now) -> {
            List<ParameterRead> was = old.getOrDefault(name, List.of());
            if (!was.isEmpty() && !values(was).equals(values(now))) {
                changes.add(new ParameterChange(
                        name.get(0), Optional.ofNullable(now.get(0).key()), was, now));
            }
        });
        return changes;
    }

    private static Map<List<String>, List<ParameterRead>> reads(List<Step> trace) {
        Map<List<String>, List<ParameterRead>> reads = new LinkedHashMap<>();
        trace.stream()
                .flatMap(TraceSteps::allReads)
                .distinct()
                .forEach(read -> reads.computeIfAbsent(
                                read.key() == null ? List.of(read.name()) : List.of(read.name(), read.key()),
                                name -> new ArrayList<>())
                        .add(read));
        return reads;
    }

    private static List<Object> values(List<ParameterRead> reads) {
        return reads.stream().<Object>map(ParameterRead::value).toList();
    }
}
