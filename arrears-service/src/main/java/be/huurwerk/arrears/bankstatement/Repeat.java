package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.bankstatement.ReadStatement.Format;
import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A movement that another statement of the account holds too, such as one of overlapping exports of a day, or of the same day in two formats.
 *
 * @param first the movement of the other statement
 * @param certain whether the bank's own reference says so; otherwise it is for somebody to decide
 */
record Repeat(UUID first, boolean certain) {

    /** Why one that is not certain waits; the name is that of the JSON. */
    static final String REASON = "looksKnown";

    /** Zeros and the like are no reference. */
    private static final Pattern NO_REFERENCE = Pattern.compile("0*|NOTPROVIDED|NONREF");

    /**
     * A movement of another statement.
     *
     * @param format of its statement; empty where that was not kept
     * @param account of the other party; blank when there is none, or when it was erased
     * @param name the order's identifier, or else the batch's ({@link ReadMovement.Identifiers#name}); blank as the account is
     */
    record Held(
            UUID movementId,
            Euro amount,
            LocalDate bookedOn,
            Optional<String> structuredCommunication,
            String words,
            String account,
            String bankReference,
            String name,
            Optional<Format> format) {

        Held {
            account = compact(account);
            bankReference = Repeat.reference(bankReference);
            name = Repeat.reference(name);
        }

        @Override
        public String toString() {
            return "Held[" + movementId + "]";
        }
    }

    /** What is compared of a movement that was read. */
    private record Seen(String payer, String reference, String endToEnd, String batch) {

        static Seen of(ReadMovement movement) {
            ReadMovement.Identifiers identifiers = movement.identifiers();
            return new Seen(
                    compact(movement.counterpartyAccount()),
                    Repeat.reference(identifiers.bank()),
                    Repeat.reference(identifiers.endToEnd()),
                    Repeat.reference(identifiers.batch()));
        }

        /** The identifier of its order is another than that of the other one; of that one the batch may be told instead. */
        boolean isOfAnotherOrder(Held held) {
            return differ(endToEnd, held.name()) && !held.name().equals(batch);
        }
    }

    /** What two must have in common to be looked at. */
    private record Content(LocalDate bookedOn, Euro amount, String words) {

        static Content of(Held held) {
            return new Content(
                    held.bookedOn(),
                    held.amount(),
                    held.structuredCommunication().map(Content::structured).orElse(held.words()));
        }

        static Stream<Content> of(ReadMovement movement) {
            Stream<String> structured =
                    movement
                            .structuredCommunication()
                            .map(StructuredCommunication::digits)
                            .map(Content::structured)
                            .stream();
            return Stream.concat(structured, Stream.of(movement.communication().orElse("")))
                    .map(words -> new Content(movement.bookedOn(), movement.amount(), words));
        }

        private static String structured(String digits) {
            return "structured " + digits;
        }
    }

    /**
     * Which of the movements are held by other statements, each of those once: two equal ones in a statement are two.
     *
     * @param read movements of one statement
     * @param last places of those that are looked at once the others have found theirs
     * @param pool the movements of the others that may be the same, the first first
     * @return by place in {@code read}
     */
    static Map<Integer, Repeat> among(List<ReadMovement> read, Set<Integer> last, Format format, List<Held> pool) {
        Map<Integer, Repeat> repeats = new HashMap<>();
        if (pool.isEmpty()) {
            return repeats;
        }
        Map<Content, List<Held>> left = new HashMap<>();
        pool.forEach(held -> left.computeIfAbsent(Content.of(held), content -> new ArrayList<>())
                .add(held));
        List<Integer> order = IntStream.range(0, read.size())
                .boxed()
                .sorted(Comparator.comparing(last::contains))
                .toList();
        match(read, order, left, (seen, held) -> sameReference(seen, format, held), true, repeats);
        match(read, order, left, (seen, held) -> mayBe(seen, format, held), false, repeats);
        return repeats;
    }

    private static void match(
            List<ReadMovement> read,
            List<Integer> order,
            Map<Content, List<Held>> left,
            BiPredicate<Seen, Held> same,
            boolean certain,
            Map<Integer, Repeat> repeats) {
        for (int at : order) {
            ReadMovement movement = read.get(at);
            if (!repeats.containsKey(at)) {
                Seen seen = Seen.of(movement);
                Optional<Held> first = Content.of(movement)
                        .flatMap(content -> take(left.getOrDefault(content, List.of()), seen, same).stream())
                        .findFirst();
                if (first.isPresent()) {
                    repeats.put(at, new Repeat(first.get().movementId(), certain));
                }
            }
        }
    }

    private static Optional<Held> take(List<Held> candidates, Seen seen, BiPredicate<Seen, Held> same) {
        for (Iterator<Held> next = candidates.iterator(); next.hasNext(); ) {
            Held held = next.next();
            if (same.test(seen, held)) {
                next.remove();
                return Optional.of(held);
            }
        }
        return Optional.empty();
    }

    /** It proves nothing of two orders: a bank may give both the reference of their batch. */
    private static boolean sameReference(Seen seen, Format format, Held held) {
        return !seen.reference().isEmpty()
                && seen.reference().equals(held.bankReference())
                && !isOfAnotherOrder(seen, format, held);
    }

    /** In one format, in which both are written alike. */
    private static boolean isOfAnotherOrder(Seen seen, Format format, Held held) {
        return held.format().equals(Optional.of(format)) && seen.isOfAnotherOrder(held);
    }

    /**
     * The other party is the same, or one of the two does not name it; and in one format neither the bank's reference nor the identifier of the
     * order tells them apart.
     */
    private static boolean mayBe(Seen seen, Format format, Held held) {
        boolean samePayer = seen.payer().isEmpty()
                || held.account().isEmpty()
                || seen.payer().equals(held.account());
        boolean toldApart = isOfAnotherOrder(seen, format, held)
                || held.format().equals(Optional.of(format)) && differ(seen.reference(), held.bankReference());
        return samePayer && !toldApart;
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    private static String reference(String given) {
        String reference = compact(given);
        return NO_REFERENCE.matcher(reference).matches() ? "" : reference;
    }

    private static String compact(String text) {
        return text == null ? "" : text.replace(" ", "");
    }
}
