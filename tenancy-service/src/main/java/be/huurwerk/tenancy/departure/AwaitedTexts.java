package be.huurwerk.tenancy.departure;

import be.huurwerk.tenancy.heard.HeardBalances;
import be.huurwerk.webkit.problem.Text;
import java.time.YearMonth;

/** In words, what a final balance waits for. */
final class AwaitedTexts {

    private AwaitedTexts() {}

    static Text of(HeardBalances.Awaited awaited) {
        return switch (awaited.reason()) {
            case posting ->
                new Text(
                        "The rent of " + YearMonth.from(awaited.on()) + " is not posted yet.",
                        "De huur van " + YearMonth.from(awaited.on()) + " is nog niet geboekt.");
            case rentDecision ->
                new Text(
                        "The rent of " + YearMonth.from(awaited.on()) + " is not decided yet.",
                        "De huurprijs van " + YearMonth.from(awaited.on()) + " is nog niet bepaald.");
            case exitCharges ->
                new Text(
                        "What the departure asks of rent charges is not heard yet.",
                        "Wat bij het vertrek aan huurlasten gevraagd wordt, is nog niet bekend.");
            case parameter ->
                new Text(
                        "Nobody knows " + awaited.parameter().orElseThrow() + " on " + awaited.on()
                                + "; the landlord's policy can supply it.",
                        awaited.parameter().orElseThrow() + " is niet gekend op " + awaited.on()
                                + "; het beleid van de verhuurder kan het invullen.");
        };
    }
}
