package be.huurwerk.rent.chargesettlement;

import be.huurwerk.regulation.money.Euro;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Divides a cost over the parties of a building; the portions sum to the cost, to the cent. */
public final class Allocation {

    private Allocation() {}

    /** Nobody can be asked: no dwelling bears the cost, or all of them weigh nothing. The landlord has to choose another key. */
    public static final class NothingToDivideByException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Cost cost;

        public NothingToDivideByException(Cost cost) {
            super("cost " + cost.costId() + " can't be divided by " + cost.key());
            this.cost = cost;
        }

        public Cost cost() {
            return cost;
        }
    }

    /**
     * @param parts all days of all dwellings of the building, vacant ones too
     * @param used by part, for a cost that goes by meters
     * @param vacantOccupants what a vacant dwelling counts for where a cost goes by occupants
     * @throws NothingToDivideByException when no part weighs anything, and somebody lived there: of what is vacant all is the landlord's
     */
    static List<Portion> of(Cost cost, List<Part> parts, Map<Part, MeterUses.Used> used, int vacantOccupants) {
        List<Part> bearers =
                parts.stream().filter(part -> cost.isBorneBy(part.dwelling())).toList();
        List<BigInteger> weights = bearers.stream()
                .map(part -> BigInteger.valueOf(weight(cost.key(), part, used, vacantOccupants)))
                .toList();
        if (weigh(weights).signum() == 0
                && !bearers.isEmpty()
                && bearers.stream().allMatch(Allocation::isVacant)) {
            weights = bearers.stream()
                    .map(part -> BigInteger.valueOf(part.days().days()))
                    .toList();
        }
        BigInteger all = weigh(weights);
        if (all.signum() == 0) {
            throw new NothingToDivideByException(cost);
        }
        List<BigInteger> counted = weights;
        long[] cents = LargestRemainder.split(cost.amount().cents(), counted);
        return IntStream.range(0, cents.length)
                .mapToObj(i -> new Portion(
                        cost,
                        bearers.get(i),
                        counted.get(i),
                        all,
                        Euro.ofCents(cents[i]),
                        cost.key() == AllocationKey.meterReading
                                && used.containsKey(bearers.get(i))
                                && used.get(bearers.get(i)).estimated()))
                .toList();
    }

    private static BigInteger weigh(List<BigInteger> weights) {
        return weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static boolean isVacant(Part part) {
        return part.stay().isEmpty();
    }

    private static long weight(AllocationKey key, Part part, Map<Part, MeterUses.Used> used, int vacantOccupants) {
        return switch (key) {
            case equal -> part.days().days();
            case surface ->
                Math.multiplyExact(part.dwelling().surfaceWeight(), part.days().days());
            case occupants -> part.personDays(vacantOccupants);
            case meterReading -> used.containsKey(part) ? used.get(part).thousandths() : 0;
            case daysLet -> part.stay().isPresent() ? part.days().days() : 0;
        };
    }
}
