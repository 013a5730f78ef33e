package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.money.Rounding;
import be.huurwerk.rent.chargesettlement.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a household that left is thought to owe of days that are not settled yet: an estimate, until those days are settled.
 *
 * @param period that follows a settled one, a year: its own settlement has the same key
 * @param days of it on which the household had its dwelling
 * @param last what the estimate rests on
 * @param dueOn by when what is owed is paid
 */
public record ExitStatement(
        UUID settlementKey,
        UUID tenancyId,
        UUID buildingId,
        Period period,
        Period days,
        Last last,
        Euro share,
        Euro advances,
        LocalDate settledOn,
        LocalDate dueOn,
        Instant decidedAt) {

    /** The household's last final statement. */
    public record Last(UUID chargeSettlementId, Euro share, long days) {

        /** As much a day: rounded to the cent, half up. */
        Euro of(long number) {
            return Rounding.CENT_HALF_UP.euro(share.amount()
                    .multiply(BigDecimal.valueOf(number))
                    .divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP));
        }

        /** In numbers, before rounding. */
        public String formula(long number) {
            return share + " x " + number + " / " + days;
        }
    }

    /** The years that follow a settled period, up to and with the one of the last day. */
    static List<Period> years(LocalDate settledUntil, LocalDate lastDay) {
        List<Period> years = new ArrayList<>();
        LocalDate from = settledUntil.plusDays(1);
        while (!from.isAfter(lastDay)) {
            LocalDate next = from.plusYears(1);
            years.add(new Period(from, next.minusDays(1)));
            from = next;
        }
        return years;
    }

    /** For a household that bears nothing of the period after all. */
    HouseholdStatement takenBack() {
        return new HouseholdStatement(
                tenancyId,
                settlementKey,
                days.from(),
                days.until(),
                0,
                Euro.ZERO,
                Euro.ZERO,
                Euro.ZERO,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** What is still to be paid; negative what is given back. */
    public Euro balance() {
        return share.minus(advances);
    }

    /** Told again, it stays due on the day on which it was due. */
    boolean saysTheSameAs(ExitStatement other) {
        return days.equals(other.days) && share.equals(other.share) && advances.equals(other.advances);
    }
}
