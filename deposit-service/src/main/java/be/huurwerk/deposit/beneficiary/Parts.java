package be.huurwerk.deposit.beneficiary;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Instalments;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What of a refund is whose. The shares that were agreed go first, in proportion where it does not suffice for them; the rest is in equal parts
 * for those of whom nothing was agreed. The heirs of a tenant have equal parts of what was this tenant's. Whoever agreed otherwise consents to it
 * when the refund is asked.
 */
public final class Parts {

    private Parts() {}

    /** One of the beneficiaries. */
    public record Whose(UUID personId, Optional<UUID> heirId) {}

    /**
     * In the order of the beneficiaries; the parts sum to the refund to the cent, the first bear the odd cents.
     *
     * @param deposit as it was asked, or taken over
     */
    public static Map<Whose, Euro> of(List<Beneficiary> beneficiaries, Euro deposit, Euro refund) {
        Map<UUID, List<Beneficiary>> byPerson = beneficiaries.stream()
                .collect(Collectors.groupingBy(Beneficiary::personId, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, Euro> ofPersons =
                ofPersons(List.copyOf(byPerson.keySet()), new Shares(beneficiaries, deposit), refund);
        Map<Whose, Euro> parts = new LinkedHashMap<>();
        byPerson.forEach((personId, same) -> {
            List<Euro> each = Instalments.split(ofPersons.get(personId), same.size());
            for (int i = 0; i < same.size(); i++) {
                parts.put(same.get(i).whose(), each.get(i));
            }
        });
        return parts;
    }

    private static Map<UUID, Euro> ofPersons(List<UUID> persons, Shares shares, Euro refund) {
        List<UUID> agreed =
                persons.stream().filter(person -> shares.of(person).isPresent()).toList();
        List<UUID> others =
                persons.stream().filter(person -> !agreed.contains(person)).toList();
        List<Euro> weights =
                agreed.stream().map(person -> shares.of(person).orElseThrow()).toList();
        Euro together = weights.stream().reduce(Euro.ZERO, Euro::plus);
        Map<UUID, Euro> parts = new LinkedHashMap<>();
        if (others.isEmpty() && together.isZero()) {
            put(parts, persons, persons.isEmpty() ? List.of() : Instalments.split(refund, persons.size()));
            return parts;
        }
        Euro toShares = others.isEmpty() ? refund : refund.min(together);
        put(parts, agreed, inProportion(toShares, weights, together));
        put(parts, others, others.isEmpty() ? List.of() : Instalments.split(refund.minus(toShares), others.size()));
        return parts;
    }

    private static List<Euro> inProportion(Euro total, List<Euro> weights, Euro together) {
        List<Euro> parts = new ArrayList<>();
        BigDecimal upTo = BigDecimal.ZERO;
        Euro given = Euro.ZERO;
        for (Euro weight : weights) {
            upTo = upTo.add(weight.amount());
            Euro by = together.isZero()
                    ? Euro.ZERO
                    : Euro.of(total.amount().multiply(upTo).divide(together.amount(), 2, RoundingMode.DOWN));
            parts.add(by.minus(given));
            given = by;
        }
        return parts;
    }

    private static void put(Map<UUID, Euro> parts, List<UUID> persons, List<Euro> amounts) {
        for (int i = 0; i < persons.size(); i++) {
            parts.put(persons.get(i), amounts.get(i));
        }
    }
}
