package be.huurwerk.deposit.form;

import be.huurwerk.deposit.quote.Instalment;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A form that was agreed for a deposit.
 *
 * @param fee for the instalments (<i>administratieve bijdrage</i>), a cost; nought where none is asked, or it was asked already
 * @param paidBefore of the deposit itself, when this was agreed, as far as it stays
 * @param plan what is to be paid of the deposit itself, in order; empty unless in instalments
 * @param security where somebody else keeps it or stands surety
 * @param client that recorded it
 */
public record ChosenForm(
        UUID formId,
        DepositForm form,
        LocalDate agreedOn,
        Euro fee,
        Euro paidBefore,
        List<Instalment> plan,
        Optional<Security> security,
        String client) {

    public ChosenForm {
        plan = List.copyOf(plan);
    }

    Euro money(Euro deposit, Security one) {
        return one.releasedOn().isPresent()
                ? Euro.ZERO
                : deposit.minus(one.amount()).max(paidBefore).plus(one.called());
    }

    /** Whether another says the same; who recorded it, and what fee was asked with the first, is no part of it. */
    public boolean agreesWith(ChosenForm other) {
        return form == other.form
                && agreedOn.equals(other.agreedOn)
                && paidBefore.equals(other.paidBefore)
                && plan.equals(other.plan)
                && security.equals(other.security);
    }

    /** How a plan stands, instalment by instalment. */
    public List<Standing> standing(Euro depositPaid) {
        Euro paid = depositPaid.minus(paidBefore).max(Euro.ZERO);
        List<Standing> standing = new ArrayList<>();
        for (Instalment one : plan) {
            Euro covered = one.amount().min(paid);
            standing.add(new Standing(one, one.amount().minus(covered)));
            paid = paid.minus(covered);
        }
        return List.copyOf(standing);
    }

    /** An instalment, and what of it is not paid. */
    public record Standing(Instalment instalment, Euro open) {}

    ChosenForm on(LocalDate day) {
        return new ChosenForm(formId, form, agreedOn, fee, paidBefore, plan, security.map(one -> one.on(day)), client);
    }
}
