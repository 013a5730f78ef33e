package be.huurwerk.rent.recalculation;

import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.income.Proof;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which proofs a request needs, and which are in: for each person whose income counts, by what they lived on. */
final class Checklist {

    private static final String PROOFS = "rent/recalculation-proofs";
    private static final String MONTHS = "rent/recalculation-proof-months";

    private final Parameters parameters;

    Checklist(Parameters parameters) {
        this.parameters = parameters;
    }

    /** In the order of the persons' ids. */
    List<ChecklistItem> of(RecalculationRequest request, Collection<UUID> counted) {
        return new TreeSet<>(counted)
                .stream()
                        .flatMap(person -> request.members().getOrDefault(person, java.util.Set.of()).stream()
                                .sorted()
                                .flatMap(kind -> proofs(kind, request.requestedOn())
                                        .map(proof -> item(request, person, kind, proof))))
                        .toList();
    }

    /** The months before that of the request, the earliest first: those of which a proof is asked. */
    List<YearMonth> months(Proof proof, LocalDate requestedOn) {
        int count = parameters.number(MONTHS, proof.name(), requestedOn).intValue();
        YearMonth asked = YearMonth.from(requestedOn);
        return IntStream.rangeClosed(1, count)
                .mapToObj(back -> asked.minusMonths(count + 1L - back))
                .toList();
    }

    private Stream<Proof> proofs(ProvenIncome kind, LocalDate on) {
        String words = parameters.word(PROOFS, kind.name(), on).value();
        return Arrays.stream(words.split("\\+")).map(Proof::valueOf);
    }

    private ChecklistItem item(RecalculationRequest request, UUID person, ProvenIncome kind, Proof proof) {
        List<ReceivedProof> received = request.proofs().stream()
                .filter(one -> one.proves(person, kind, proof))
                .toList();
        List<YearMonth> months = months(proof, request.requestedOn());
        List<YearMonth> missing = months.stream()
                .filter(month -> received.stream().noneMatch(one -> one.covers(month)))
                .toList();
        boolean complete = !received.isEmpty() && missing.isEmpty();
        Optional<LocalDate> completeOn = !complete
                ? Optional.empty()
                : months.isEmpty()
                        ? first(received.stream())
                        : months.stream()
                                .flatMap(month -> first(received.stream().filter(one -> one.covers(month))).stream())
                                .max(Comparator.naturalOrder());
        return new ChecklistItem(person, kind, proof, months, missing, completeOn);
    }

    private static Optional<LocalDate> first(Stream<ReceivedProof> proofs) {
        return proofs.map(ReceivedProof::receivedOn).min(Comparator.naturalOrder());
    }
}
