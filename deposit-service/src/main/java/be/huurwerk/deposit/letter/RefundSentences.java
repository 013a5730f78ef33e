package be.huurwerk.deposit.letter;

import be.huurwerk.deposit.beneficiary.Beneficiary;
import be.huurwerk.deposit.beneficiary.Parts;
import be.huurwerk.letterkit.Notation;
import be.huurwerk.letterkit.Words;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Says who gets what of a refund. The letter speaks to the tenants; of who has left, and of heirs, it tells apart. */
final class RefundSentences {

    private static final Set<Beneficiary.Ground> OF_THE_DEAD =
            Set.of(Beneficiary.Ground.estate, Beneficiary.Ground.heir);

    private RefundSentences() {}

    /** @param refundBy the last day of the landlord's term */
    static List<String> of(
            Map<Parts.Whose, Euro> parts,
            List<Beneficiary> beneficiaries,
            Optional<Parts.Whose> whose,
            Euro refund,
            Optional<LocalDate> refundBy,
            Notation notation,
            Words words) {
        if (whose.isPresent()) {
            return of(parts.get(whose.get()), refund, refundBy, notation, words);
        }
        List<Euro> tenants = parts(parts, beneficiaries, one -> one.ground() == Beneficiary.Ground.tenant);
        List<Euro> former = parts(parts, beneficiaries, one -> one.ground() == Beneficiary.Ground.formerTenant);
        List<Euro> heirs = parts(parts, beneficiaries, one -> OF_THE_DEAD.contains(one.ground()));
        List<String> sentences = new ArrayList<>();
        Euro yours = beneficiaries.isEmpty() ? refund : sum(tenants);
        if (yours.isPositive()) {
            sentences.add(yours(yours, refundBy, notation, words));
        }
        if (tenants.size() > 1 && yours.isPositive()) {
            sentences.add(words.text("settlement", "equalParts"));
        }
        if (sum(former).isPositive()) {
            sentences.add(words.text(Map.of("amount", notation.euro(sum(former))), "settlement", "formerTenants"));
        }
        if (sum(heirs).isPositive()) {
            sentences.add(words.text(
                    Map.of("amount", notation.euro(sum(heirs))), "settlement", heirs.size() > 1 ? "heirs" : "heir"));
        }
        refundBy.filter(day -> !yours.isPositive())
                .ifPresent(day -> sentences.add(words.text(Map.of("day", notation.date(day)), "settlement", "by")));
        return sentences;
    }

    /** To one of them alone. */
    private static List<String> of(
            Euro part, Euro refund, Optional<LocalDate> refundBy, Notation notation, Words words) {
        String division =
                words.text(Map.of("refund", notation.euro(refund), "amount", notation.euro(part)), "settlement", "own");
        return part.isPositive() ? List.of(division, yours(part, refundBy, notation, words)) : List.of(division);
    }

    private static String yours(Euro part, Optional<LocalDate> refundBy, Notation notation, Words words) {
        String amount = notation.euro(part);
        return refundBy.map(day ->
                        words.text(Map.of("amount", amount, "day", notation.date(day)), "settlement", "refundBy"))
                .orElseGet(() -> words.text(Map.of("amount", amount), "settlement", "refund"));
    }

    private static List<Euro> parts(
            Map<Parts.Whose, Euro> parts, List<Beneficiary> beneficiaries, Predicate<Beneficiary> which) {
        return beneficiaries.stream()
                .filter(which)
                .map(one -> parts.get(one.whose()))
                .toList();
    }

    private static Euro sum(List<Euro> amounts) {
        return amounts.stream().reduce(Euro.ZERO, Euro::plus);
    }
}
