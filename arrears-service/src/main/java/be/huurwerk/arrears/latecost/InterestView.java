package be.huurwerk.arrears.latecost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of interest for late payment, with the days and rates that make it. */
@Schema(name = "LateInterest")
public record InterestView(
        @Schema(description = "The sum of amount x rate / 100 x days / daysOfYear, rounded once")
        BigDecimal amount,

        List<PartView> parts) {

    @Schema(name = "LateInterestPart")
    record PartView(
            LocalDate from,

            @Schema(description = "The last of its days") LocalDate until,

            long days,

            @Schema(description = "What was open on these evenings")
            BigDecimal open,

            @Schema(description = "Percent a year") BigDecimal rate,

            int daysOfYear) {}

    public static InterestView of(LateInterest interest) {
        return new InterestView(
                interest.amount().amount(),
                interest.parts().stream()
                        .map(part -> new PartView(
                                part.from(),
                                part.until(),
                                part.days(),
                                part.open().amount(),
                                part.rate(),
                                part.daysOfYear()))
                        .toList());
    }
}
