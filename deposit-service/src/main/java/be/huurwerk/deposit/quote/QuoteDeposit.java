package be.huurwerk.deposit.quote;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Instalments;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much deposit (<i>huurwaarborg</i>) a contract of a date asks: twice the base rent (<i>basishuurprijs</i>), at most the cap of the
 * year of signing. With it go the tenant's cost of the inventory of fixtures (<i>plaatsbeschrijving</i>) and, for instalments, a fee.
 * A figure that is not known for the date is left out with what depends on it, never guessed.
 */
public final class QuoteDeposit {
    private static final String SPLIT = "split";
    private static final String BOTH_AT_ENTRY = "bothAtEntry";

    private final Parameters parameters;

    public QuoteDeposit(Parameters parameters) {
        this.parameters = parameters;
    }

    /** What is asked when the deposit is paid at once. */
    public DepositQuote atOnce(LocalDate signedOn, Euro baseRent) {
        return quote(signedOn, baseRent, Optional.empty());
    }

    /**
     * What is asked when the deposit is paid monthly from the day of signing on.
     *
     * @throws TooManyInstalmentsException when the landlord's policy allows fewer
     */
    public DepositQuote inInstalments(LocalDate signedOn, Euro baseRent, int instalments) {
        return quote(signedOn, baseRent, Optional.of(instalments));
    }

    private DepositQuote quote(LocalDate signedOn, Euro baseRent, Optional<Integer> instalments) {
        Figures figures = new Figures(parameters, signedOn);
        Optional<Euro> cap = figures.figure(() -> figures.number("deposit/cap").euro());
        Optional<Euro> deposit = cap.map(baseRent.times(2)::min);
        Optional<Euro> inventory = figures.figure(() -> inventoryAtEntry(figures));
        Optional<Euro> fee = instalments.flatMap(n ->
                figures.figure(() -> figures.number("deposit/instalment-fee").euro()));
        List<Instalment> plan = instalments
                .flatMap(n -> allowed(figures, n))
                .flatMap(n -> deposit.map(amount -> plan(signedOn, amount, n)))
                .orElse(List.of());
        Optional<Euro> total = figures.unknown().isEmpty()
                ? Optional.of(
                        deposit.orElseThrow().plus(inventory.orElseThrow()).plus(fee.orElse(Euro.ZERO)))
                : Optional.empty();
        return new DepositQuote(deposit, cap, inventory, fee, total, plan, figures.unknown(), figures.status());
    }

    private static Optional<Integer> allowed(Figures figures, int instalments) {
        Optional<Integer> most = figures.figure(() -> InstalmentLimit.of(figures::number));
        if (most.isPresent() && instalments > most.get()) {
            throw new TooManyInstalmentsException(most.get());
        }
        return most.map(n -> instalments);
    }

    private static Euro inventoryAtEntry(Figures figures) {
        String choice = figures.word("policy/deposit/inventory").value();
        Euro one = figures.number("deposit/inventory-cost").euro();
        return switch (choice) {
            case SPLIT -> one;
            case BOTH_AT_ENTRY -> one.times(2);
            default -> throw new IllegalStateException("policy/deposit/inventory says " + choice);
        };
    }

    private static List<Instalment> plan(LocalDate signedOn, Euro deposit, int instalments) {
        List<Euro> amounts = Instalments.split(deposit, instalments);
        List<Instalment> plan = new ArrayList<>(instalments);
        for (int month = 0; month < instalments; month++) {
            plan.add(new Instalment(signedOn.plusMonths(month), amounts.get(month)));
        }
        return List.copyOf(plan);
    }
}
