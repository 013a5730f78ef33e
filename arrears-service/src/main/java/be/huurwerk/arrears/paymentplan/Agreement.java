package be.huurwerk.arrears.paymentplan;

import be.huurwerk.arrears.paymentplan.PaymentPlan.Kind;
import be.huurwerk.arrears.paymentplan.Schedule.Frequency;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody agreed with a tenant; what was not said is the landlord's policy.
 *
 * @param amount what is paid by it, the down payment included
 * @param deposit whether the instalments of the deposit are a condition of it
 * @param debts lines of the debts that it pays; none: the oldest ones
 */
record Agreement(
        UUID rentAccountId,
        Euro amount,
        int instalments,
        LocalDate firstDueOn,
        Optional<LocalDate> agreedOn,
        Frequency frequency,
        Kind kind,
        Optional<Euro> downPayment,
        Optional<Integer> toleranceDays,
        Optional<Boolean> currentRent,
        boolean deposit,
        List<UUID> debts,
        Optional<UUID> replaces,
        Optional<String> note,
        String by) {}
