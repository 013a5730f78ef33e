package be.huurwerk.deposit.deposit;

import be.huurwerk.deposit.quote.DepositQuote;
import be.huurwerk.deposit.quote.QuoteDeposit;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.problem.UnknownParameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was heard of a tenancy. Facts come from several topics, in any order; a deposit is asked for once {@code signedOn} is there.
 *
 * @param startDate of the contract; empty as well of one that was signed before it was kept here
 * @param baseRent of the dwelling at signing; empty when the event brought none that fits
 * @param endDate of the contract, as far as it is known
 * @param annulled whether the tenancy was a mistake
 */
public record TenancyFacts(
        UUID tenancyId,
        Optional<LocalDate> signedOn,
        Optional<LocalDate> startDate,
        Optional<Euro> baseRent,
        Optional<LocalDate> endDate,
        Optional<LocalDate> keysReturnedOn,
        boolean annulled) {

    static TenancyFacts none(UUID tenancyId) {
        return new TenancyFacts(
                tenancyId,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** What keeps the deposit from being asked for; empty when nothing does, or nothing is signed yet. */
    public List<UnknownParameter> missing(QuoteDeposit rule) {
        if (signedOn.isEmpty() || annulled) {
            return List.of();
        }
        return baseRent.map(rent -> rule.atOnce(signedOn.get(), rent).unknown())
                .orElseGet(() -> List.of(new UnknownParameter("dwelling/base-rent", signedOn.get())));
    }

    /** The same with another end of the contract. */
    TenancyFacts endingOn(Optional<LocalDate> end) {
        return new TenancyFacts(tenancyId, signedOn, startDate, baseRent, end, keysReturnedOn, annulled);
    }

    /** What is asked of the tenant; empty when nothing is signed, or a figure is missing. */
    Optional<Terms> terms(QuoteDeposit rule) {
        if (signedOn.isEmpty() || baseRent.isEmpty()) {
            return Optional.empty();
        }
        DepositQuote quote = rule.atOnce(signedOn.get(), baseRent.get());
        return quote.totalDue()
                .map(total -> new Terms(
                        quote.deposit().orElseThrow(), quote.inventoryCost().orElseThrow(), signedOn.get()));
    }
}
