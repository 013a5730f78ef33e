package be.huurwerk.rent.annualrun;

import be.huurwerk.rent.annualrun.Finding.Result;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which findings are asked for, and in which order; those without a difference come last.
 *
 * @param position the last one of the page before
 */
record FindingPage(
        Optional<Result> result, Optional<UUID> tenancyId, Sort sort, Optional<Position> position, int limit) {

    /** The order of the findings. */
    enum Sort {
        TENANCY,
        DIFFERENCE,
        DIFFERENCE_DOWN
    }

    /** Where a finding stands in the order. */
    record Position(Optional<BigDecimal> difference, UUID tenancyId) {}

    String filter() {
        return (result.isPresent() ? " and outcome = ?" : "") + (tenancyId.isPresent() ? " and tenancy_id = ?" : "");
    }

    String after() {
        if (position.isEmpty()) {
            return "";
        }
        if (sort == Sort.TENANCY) {
            return " and tenancy_id > ?";
        }
        if (position.get().difference().isEmpty()) {
            return " and difference is null and tenancy_id > ?";
        }
        return " and (difference is null or difference " + (sort == Sort.DIFFERENCE ? ">" : "<")
                + " ? or difference = ? and tenancy_id > ?)";
    }

    String order() {
        return switch (sort) {
            case TENANCY -> " order by tenancy_id";
            case DIFFERENCE -> " order by difference nulls last, tenancy_id";
            case DIFFERENCE_DOWN -> " order by difference desc nulls last, tenancy_id";
        };
    }

    /** The run's id, and the arguments of {@link #filter()}. */
    List<Object> filterArguments(UUID runId) {
        List<Object> arguments = new ArrayList<>(List.of(runId));
        result.map(Result::name).ifPresent(arguments::add);
        tenancyId.ifPresent(arguments::add);
        return arguments;
    }

    /** The same, and those of {@link #after()} and the limit. */
    List<Object> arguments(UUID runId) {
        List<Object> arguments = filterArguments(runId);
        position.ifPresent(last -> {
            if (sort != Sort.TENANCY) {
                last.difference().ifPresent(difference -> arguments.addAll(List.of(difference, difference)));
            }
            arguments.add(last.tenancyId());
        });
        arguments.add(limit);
        return arguments;
    }
}
