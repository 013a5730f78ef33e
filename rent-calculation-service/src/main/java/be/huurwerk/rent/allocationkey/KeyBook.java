package be.huurwerk.rent.allocationkey;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.chargesettlement.AllocationKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** By what the costs of a building are divided: what was decided for it, or else the landlord's policy. */
public final class KeyBook {

    private static final String DEFAULTS = "policy/charge/allocation-keys";
    private static final String HEATING = "communalHeating";
    private static final String OTHER = "other";

    private final List<KeyDecision> decisions;
    private final Parameters parameters;

    KeyBook(List<KeyDecision> decisions, Parameters parameters) {
        this.decisions = List.copyOf(decisions);
        this.parameters = parameters;
    }

    /**
     * The key of the costs of a category on a day: that of the group, that of the building, or that of the policy.
     *
     * @param heating whether it is the cost of communal heating: then the key of the part that does not go by meters
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the policy says nothing of the day
     */
    public AllocationKey keyOf(Optional<String> group, String category, boolean heating, LocalDate on) {
        return group.flatMap(code -> decided(group, category, heating, on))
                .or(() -> decided(Optional.empty(), category, heating, on))
                .orElseGet(() -> byPolicy(heating ? HEATING : category, on));
    }

    /**
     * Whether costs of some of these days would be divided otherwise once this is decided too.
     *
     * @throws be.huurwerk.regulation.parameter.UnknownParameterException when the policy says nothing of a day
     */
    boolean isChangedBy(KeyDecision next, LocalDate first, LocalDate last) {
        LocalDate from = next.validFrom().isAfter(first) ? next.validFrom() : first;
        LocalDate until = decisions.stream()
                .filter(decision -> decision.isOf(next.group(), next.category(), next.communalHeating()))
                .map(decision -> decision.validFrom().minusDays(1))
                .filter(day -> !day.isBefore(next.validFrom()) && day.isBefore(last))
                .min(Comparator.naturalOrder())
                .orElse(last);
        return !until.isBefore(from)
                && Stream.of(from, until)
                        .anyMatch(
                                day -> keyOf(next.group(), next.category(), next.communalHeating(), day) != next.key());
    }

    private Optional<AllocationKey> decided(Optional<String> group, String category, boolean heating, LocalDate on) {
        return decisions.stream()
                .filter(decision -> decision.isOf(group, category, heating)
                        && !decision.validFrom().isAfter(on))
                .max(Comparator.comparing(KeyDecision::validFrom).thenComparing(KeyDecision::allocationKeyId))
                .map(KeyDecision::key);
    }

    private AllocationKey byPolicy(String name, LocalDate on) {
        return AllocationKey.valueOf(parameters
                .findWord(DEFAULTS, name, on)
                .orElseGet(() -> parameters.word(DEFAULTS, OTHER, on))
                .value());
    }
}
