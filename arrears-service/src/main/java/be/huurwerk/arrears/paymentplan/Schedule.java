package be.huurwerk.arrears.paymentplan;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Instalments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The instalments of a plan: a function of what was agreed, exact to the cent. */
final class Schedule {

    private Schedule() {}

    /** A sum that is to be paid by a day, that day included. */
    record Instalment(LocalDate dueOn, Euro amount) {}

    /** How far apart instalments are; the names are those of the JSON. */
    enum Frequency {
        weekly {
            @Override
            LocalDate after(LocalDate first, int instalments) {
                return first.plusWeeks(instalments);
            }
        },
        fortnightly {
            @Override
            LocalDate after(LocalDate first, int instalments) {
                return first.plusWeeks(2L * instalments);
            }
        },
        /** On the same day of each month; of a shorter month on its last day. */
        monthly {
            @Override
            LocalDate after(LocalDate first, int instalments) {
                return first.plusMonths(instalments);
            }
        };

        abstract LocalDate after(LocalDate first, int instalments);
    }

    /** Which instalments bear the odd cents, one each, by the landlord's policy. */
    enum OddCents {
        first,
        last
    }

    /**
     * @param downPayment paid on the day of the agreement, beside the instalments
     * @param amount all of it, the down payment included
     */
    static List<Instalment> of(
            Euro amount,
            Optional<Euro> downPayment,
            LocalDate agreedOn,
            int instalments,
            LocalDate firstDueOn,
            Frequency frequency,
            OddCents oddCents) {
        List<Instalment> schedule = new ArrayList<>();
        downPayment.ifPresent(sum -> schedule.add(new Instalment(agreedOn, sum)));
        List<Euro> sums = new ArrayList<>(Instalments.split(amount.minus(downPayment.orElse(Euro.ZERO)), instalments));
        if (oddCents == OddCents.last) {
            Collections.reverse(sums);
        }
        for (int at = 0; at < instalments; at++) {
            schedule.add(new Instalment(frequency.after(firstDueOn, at), sums.get(at)));
        }
        return List.copyOf(schedule);
    }
}
