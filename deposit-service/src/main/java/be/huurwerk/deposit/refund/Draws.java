package be.huurwerk.deposit.refund;

import be.huurwerk.deposit.beneficiary.Parts;
import be.huurwerk.regulation.money.Euro;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From whose part each refund is taken. One that may be taken from several parts is taken from the first that has something left, and moves to
 * another of them when somebody who has no other choice asks for that one; so the order in which refunds are asked does not matter.
 */
final class Draws {

    private final Map<Parts.Whose, Euro> left;
    private final List<Draw> draws = new ArrayList<>();

    Draws(Map<Parts.Whose, Euro> parts) {
        this.left = new LinkedHashMap<>(parts);
    }

    /** What one refund takes of whom. */
    private record Draw(List<Parts.Whose> allowed, Map<Parts.Whose, Euro> taken) {}

    /** A part from which something can be freed: by which draw, from the part before it. */
    private record Step(Parts.Whose part, Step before, Draw by) {}

    /**
     * Takes an amount, or as much of it as there is.
     *
     * @param from in order of preference
     * @return what was taken
     */
    Euro take(Euro amount, List<Parts.Whose> from) {
        Draw draw = new Draw(from, new HashMap<>());
        draws.add(draw);
        Euro rest = amount;
        while (rest.isPositive()) {
            Step last = wayToSomething(from);
            if (last == null) {
                break;
            }
            rest = rest.minus(move(last, rest, draw));
        }
        return amount.minus(rest);
    }

    /** The shortest row of moves from one of these parts to one of which something is left; null when there is none. */
    private Step wayToSomething(List<Parts.Whose> from) {
        Map<Parts.Whose, Step> seen = new LinkedHashMap<>();
        from.stream().filter(left::containsKey).forEach(part -> seen.putIfAbsent(part, new Step(part, null, null)));
        Deque<Step> open = new ArrayDeque<>(seen.values());
        while (!open.isEmpty()) {
            Step step = open.poll();
            if (left.get(step.part()).isPositive()) {
                return step;
            }
            for (Draw draw : draws) {
                if (draw.taken().getOrDefault(step.part(), Euro.ZERO).isPositive()) {
                    draw.allowed().stream()
                            .filter(part -> left.containsKey(part) && !seen.containsKey(part))
                            .forEach(part -> {
                                seen.put(part, new Step(part, step, draw));
                                open.add(seen.get(part));
                            });
                }
            }
        }
        return null;
    }

    private Euro move(Step last, Euro most, Draw draw) {
        Euro amount = most.min(left.get(last.part()));
        for (Step step = last; step.before() != null; step = step.before()) {
            amount = amount.min(step.by().taken().get(step.before().part()));
        }
        left.merge(last.part(), amount.negate(), Euro::plus);
        Step step = last;
        for (; step.before() != null; step = step.before()) {
            step.by().taken().merge(step.part(), amount, Euro::plus);
            step.by().taken().merge(step.before().part(), amount.negate(), Euro::plus);
        }
        draw.taken().merge(step.part(), amount, Euro::plus);
        return amount;
    }
}
