package be.huurwerk.arrears.depositinstalment;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A deposit that is paid in instalments, as deposit-service told it.
 *
 * @param structuredCommunication by which it is paid, its digits; empty while it is not known
 * @param open what is owed of it, costs included; empty while it is not known
 * @param plan in the order in which it is paid
 */
public record OwedDeposit(
        UUID depositId, Optional<String> structuredCommunication, Optional<Euro> open, List<Planned> plan) {

    public OwedDeposit {
        plan = List.copyOf(plan);
    }

    /** An instalment; of the deposit itself, without costs. */
    public record Planned(LocalDate dueOn, Euro amount) {}

    /** An instalment, and what of it is not paid. */
    public record Standing(LocalDate dueOn, Euro amount, Euro open) {}

    /** Payments pay the first instalments first, so that what is owed is that of the last ones; to the cent. */
    public List<Standing> standing() {
        if (open.isEmpty()) {
            return plan.stream()
                    .map(one -> new Standing(one.dueOn(), one.amount(), one.amount()))
                    .toList();
        }
        Euro left = open.get();
        List<Standing> standing = new ArrayList<>();
        for (int at = plan.size() - 1; at >= 0; at--) {
            Planned one = plan.get(at);
            Euro unpaid = one.amount().min(left);
            left = left.minus(unpaid);
            standing.add(new Standing(one.dueOn(), one.amount(), unpaid));
        }
        Collections.reverse(standing);
        return List.copyOf(standing);
    }

    /** The most that it asks in one calendar month of these days, the first and the last among them. */
    public Euro mostInAMonth(LocalDate from, LocalDate until) {
        return standing().stream()
                .filter(one -> !one.dueOn().isBefore(from) && !one.dueOn().isAfter(until))
                .collect(Collectors.groupingBy(
                        one -> YearMonth.from(one.dueOn()), Collectors.reducing(Euro.ZERO, Standing::open, Euro::plus)))
                .values()
                .stream()
                .max(Comparator.naturalOrder())
                .orElse(Euro.ZERO);
    }
}
