package be.huurwerk.deposit.quote;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is not known is left out and listed in {@code unknown}; that property is there only when something is. */
record DepositQuoteView(
        Optional<BigDecimal> deposit,
        Optional<BigDecimal> cap,
        Optional<BigDecimal> inventoryCost,
        Optional<BigDecimal> instalmentFee,
        Optional<BigDecimal> totalDue,
        Optional<List<InstalmentView>> instalmentPlan,
        Optional<List<UnknownParameter>> unknown,

        @Schema(enumeration = {"confirmed", "likely", "derived", "policy"})
        String parameterStatus) {

    static DepositQuoteView of(DepositQuote quote) {
        return new DepositQuoteView(
                quote.deposit().map(Euro::amount),
                quote.cap().map(Euro::amount),
                quote.inventoryCost().map(Euro::amount),
                quote.instalmentFee().map(Euro::amount),
                quote.totalDue().map(Euro::amount),
                unlessEmpty(quote.plan().stream().map(InstalmentView::of).toList()),
                unlessEmpty(quote.unknown()),
                quote.status().code());
    }

    private static <T> Optional<List<T>> unlessEmpty(List<T> list) {
        return Optional.of(list).filter(some -> !some.isEmpty());
    }

    record InstalmentView(LocalDate dueOn, BigDecimal amount) {

        static InstalmentView of(Instalment instalment) {
            return new InstalmentView(instalment.dueOn(), instalment.amount().amount());
        }
    }
}
