package be.huurwerk.rent.yearlysettlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The payload of {@code chargeSettlements.notify.settled}: what a building and period come to for a household, altogether; what was told of
 * the same key before counts no more.
 */
record ChargesSettled(
        UUID tenancyId,
        UUID settlementKey,
        UUID buildingId,
        LocalDate from,
        LocalDate until,
        Kind kind,
        boolean estimated,
        BigDecimal share,
        BigDecimal advances,
        BigDecimal balance,
        LocalDate dueOn,
        LocalDate settledOn) {

    static final String TYPE = "chargeSettlements.notify.settled";

    /** What it rests on; the names are those of the JSON. */
    enum Kind {
        exit,
        yearly,
        correction
    }

    static ChargesSettled of(ExitStatement exit) {
        return new ChargesSettled(
                exit.tenancyId(),
                exit.settlementKey(),
                exit.buildingId(),
                exit.days().from(),
                exit.days().until(),
                Kind.exit,
                true,
                exit.share().amount(),
                exit.advances().amount(),
                exit.balance().amount(),
                exit.dueOn(),
                exit.settledOn());
    }

    static ChargesSettled of(
            YearlySettlement settlement, HouseholdStatement statement, YearlySettlement.Ending ending) {
        return new ChargesSettled(
                statement.tenancyId(),
                statement.settlementKey(),
                settlement.buildingId(),
                statement.from(),
                statement.until(),
                Kind.valueOf(settlement.kind().name()),
                false,
                statement.share().amount(),
                statement.advances().amount(),
                statement.balance().amount(),
                ending.dueOn(),
                ending.settledOn());
    }
}
