package be.huurwerk.deposit.formchoice;

import be.huurwerk.deposit.form.DepositForm;
import be.huurwerk.deposit.form.Security.Evidence;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A form that is agreed.
 *
 * @param agreedOn the business date where it is not said
 * @param plan in instalments
 * @param security where somebody else keeps the deposit or stands surety
 * @param paidMoney what becomes of what was paid, where a security takes its place
 */
record Choice(
        DepositForm form,
        Optional<LocalDate> agreedOn,
        Optional<Plan> plan,
        Optional<Offered> security,
        Optional<PaidMoney> paidMoney,
        String client) {

    /** @param firstDueOn the day of the agreement where it is not said */
    record Plan(int instalments, Optional<LocalDate> firstDueOn) {}

    /** @param amount what is needed where it is not said */
    record Offered(Optional<Euro> amount, Evidence evidence) {}

    /** Names are those of the JSON. */
    enum PaidMoney {
        /** The landlord goes on holding it; a security is needed for the rest alone. */
        stays,
        /** It is to be returned; the security stands for all. */
        goesBack
    }

    Euro staying(Euro paid) {
        return paidMoney.filter(PaidMoney.goesBack::equals).isPresent() ? Euro.ZERO : paid;
    }
}
