package be.huurwerk.deposit.form;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The forms that were agreed for a deposit one after the other; the newest counts.
 *
 * @param all the oldest first
 */
public record Forms(List<ChosenForm> all) {
    public static final Forms NONE = new Forms(List.of());

    public Forms {
        all = List.copyOf(all);
    }

    /** Empty while nothing was agreed: then it is paid to the landlord at once. */
    public Optional<ChosenForm> current() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    public DepositForm form() {
        return current().map(ChosenForm::form).orElse(DepositForm.landlordAccount);
    }

    /** What stands for the deposit now, released or not. */
    public Optional<Security> security() {
        return current().flatMap(ChosenForm::security);
    }

    /** What of a deposit is to be paid in money: what was paid and stays, what no security stands for, and what was claimed of the security. */
    public Euro money(Euro deposit) {
        return current()
                .flatMap(form -> form.security().map(one -> form.money(deposit, one)))
                .orElse(deposit);
    }

    /** The fees that were asked, costs of the tenant. */
    public Euro fees() {
        return all.stream().map(ChosenForm::fee).reduce(Euro.ZERO, Euro::plus);
    }

    /** When the first instalment of the first plan was due: from then on the whole is paid within the term of the law. */
    public Optional<LocalDate> firstInstalment() {
        return all.stream()
                .filter(one -> !one.plan().isEmpty())
                .findFirst()
                .map(one -> one.plan().get(0).dueOn());
    }

    public Forms on(LocalDate day) {
        return new Forms(all.stream()
                .filter(one -> !one.agreedOn().isAfter(day))
                .map(one -> one.on(day))
                .toList());
    }
}
