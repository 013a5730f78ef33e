package be.huurwerk.arrears.assignment;

import be.huurwerk.arrears.assignment.Suggestion.Reason;
import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.bankformats.TypedCommunications;
import be.huurwerk.regulation.money.Euro;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What leads from movements to rent accounts and deposits.
 *
 * @param communications whose they are, by their digits
 * @param accounts what was paid for before from an account of a payer
 * @param amounts rent accounts of which an amount is open; of an amount that is open on many, none
 * @param open what is open on rent accounts: debts above zero, credits below
 * @param moved the account of the household now, by that of its ended tenancy
 * @param named accounts of households that bear the name of the payer, by the movement; of movements whose names were not compared, none
 */
record Leads(
        Map<String, Target> communications,
        Map<String, List<Target>> accounts,
        Map<Euro, List<Target>> amounts,
        Map<Target, List<Euro>> open,
        Map<Target, Target> moved,
        Map<UUID, Set<Target>> named) {

    /** What of the text of a movement may be a communication of ours. */
    record Typed(
            Set<StructuredCommunication> right,
            Set<StructuredCommunication> nearly,
            Set<StructuredCommunication> byNumber) {

        static Typed in(Movement movement) {
            String text = Stream.concat(movement.structuredCommunication().stream(), movement.communication().stream())
                    .reduce((field, words) -> field + " ; " + words)
                    .orElse("");
            return new Typed(
                    TypedCommunications.in(text),
                    TypedCommunications.nearlyIn(text),
                    TypedCommunications.byNumberIn(text));
        }

        Stream<String> digits() {
            return Stream.of(right, nearly, byNumber).flatMap(Set::stream).map(StructuredCommunication::digits);
        }
    }

    /** What a movement may be for, the best first. */
    List<Suggestion> suggestions(Movement movement) {
        Map<Target, Set<Reason>> reasons = new LinkedHashMap<>();
        Typed typed = Typed.in(movement);
        add(reasons, typed.right(), Reason.communication);
        add(reasons, typed.nearly(), Reason.communicationMistyped);
        add(reasons, typed.byNumber(), Reason.numberInText);
        List<Target> learned = movement.counterpartyAccount()
                .map(account -> accounts.getOrDefault(account, List.of()))
                .orElse(List.of());
        learned.forEach(
                target -> add(reasons, target, learned.size() == 1 ? Reason.accountLearned : Reason.accountShared));
        named.getOrDefault(movement.movementId(), Set.of())
                .forEach(target -> add(reasons, target, Reason.nameOfHousehold));
        List.copyOf(reasons.keySet()).stream()
                .filter(moved::containsKey)
                .forEach(ended -> add(reasons, moved.get(ended), Reason.householdMoved));
        Stream.concat(reasons.keySet().stream(), amounts.getOrDefault(movement.open(), List.of()).stream())
                .distinct()
                .toList()
                .forEach(target -> addAmount(reasons, target, movement));
        return reasons.entrySet().stream()
                .map(entry -> new Suggestion(entry.getKey(), entry.getValue()))
                .sorted(Suggestion.BEST_FIRST)
                .toList();
    }

    /** What is open on the account together. */
    Euro balance(Target target) {
        return open.getOrDefault(target, List.of()).stream().reduce(Euro.ZERO, Euro::plus);
    }

    private void add(Map<Target, Set<Reason>> reasons, Set<StructuredCommunication> found, Reason reason) {
        found.stream()
                .map(StructuredCommunication::digits)
                .filter(communications::containsKey)
                .forEach(digits -> add(reasons, communications.get(digits), reason));
    }

    private void addAmount(Map<Target, Set<Reason>> reasons, Target target, Movement movement) {
        if (balance(target).equals(movement.open())) {
            add(reasons, target, Reason.amountOfBalance);
        }
        if (open.getOrDefault(target, List.of()).contains(movement.open())) {
            add(reasons, target, Reason.amountOfDebt);
        }
    }

    private static void add(Map<Target, Set<Reason>> reasons, Target target, Reason reason) {
        reasons.computeIfAbsent(target, one -> EnumSet.noneOf(Reason.class)).add(reason);
    }
}
