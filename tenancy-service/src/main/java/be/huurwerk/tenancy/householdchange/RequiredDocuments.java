package be.huurwerk.tenancy.householdchange;

import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which documents a change needs, by the landlord's policy of its day, and when the last of them was in. */
final class RequiredDocuments {

    private static final String POLICY = "policy/tenancy/household-documents";

    private RequiredDocuments() {}

    /** The kinds of document that the change needs. */
    static List<String> of(Household household, Parameters parameters) {
        if (household.isTemporaryResident()) {
            return List.of();
        }
        boolean adult = household.isPersonOfAge();
        boolean onConditions = JoiningConditions.apply(household, parameters);
        String kind = household.change().kind().name();
        return Stream.of(
                        Optional.of(kind),
                        Optional.of(kind + "Adult").filter(key -> adult),
                        Optional.of(kind + "OnConditions").filter(key -> onConditions))
                .flatMap(Optional::stream)
                .flatMap(key ->
                        parameters.findWord(POLICY, key, household.change().on()).stream())
                .flatMap(word -> Arrays.stream(word.value().split("\\s+")))
                .distinct()
                .toList();
    }

    /** Those of the required kinds that are not in. */
    static List<String> missing(List<String> required, HouseholdChange change) {
        return required.stream()
                .filter(Predicate.not(kind -> receivedOn(kind, change).isPresent()))
                .toList();
    }

    /** The day on which the change had happened and its last required document was in. */
    static LocalDate completedOn(List<String> required, HouseholdChange change) {
        return required.stream()
                .flatMap(kind -> receivedOn(kind, change).stream())
                .reduce(change.on(), (one, other) -> one.isAfter(other) ? one : other);
    }

    private static Optional<LocalDate> receivedOn(String kind, HouseholdChange change) {
        return change.documents().stream()
                .filter(document -> document.kind().equals(kind))
                .map(ReceivedDocument::receivedOn)
                .min(LocalDate::compareTo);
    }
}
