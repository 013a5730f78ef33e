package be.huurwerk.deposit.formchoice;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.form.ChosenForm;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What other services are told of the form of a deposit. */
final class FormEvents {
    static final String PLAN_AGREED = "depositInstalments.notify.agreed";

    private FormEvents() {}

    /** @param instalments of the plan from now on; none: nothing is paid in instalments any more */
    record PlanAgreed(UUID tenancyId, UUID depositId, LocalDate agreedOn, List<Planned> instalments) {

        static PlanAgreed of(Deposit deposit, ChosenForm form) {
            return new PlanAgreed(
                    deposit.tenancyId(),
                    deposit.depositId(),
                    form.agreedOn(),
                    IntStream.range(0, form.plan().size())
                            .mapToObj(at -> new Planned(
                                    at + 1,
                                    form.plan().get(at).dueOn(),
                                    form.plan().get(at).amount().amount()))
                            .toList());
        }
    }

    /** @param number from 1 */
    record Planned(int number, LocalDate dueOn, BigDecimal amount) {}
}
