package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.servicekit.time.Moments;
import be.huurwerk.webkit.body.Personal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a household that left is thought to owe of days that are not settled yet, in JSON.
 *
 * @param settlementKey that of the settlement which takes its place, and books the difference alone
 * @param estimated always: the costs of these days are not known yet
 * @param formula in numbers, before rounding: what the last statement came to, times the days, by the days of that statement
 * @param advances that were asked for the days
 * @param balance what is to be paid; negative what is given back
 * @param dueOn by when what is owed is paid; the deposit is settled with it before that
 */
@Schema(name = "ChargeExitStatement")
record ExitView(
        UUID settlementKey,
        UUID tenancyId,
        UUID buildingId,
        UUID lastChargeSettlementId,
        boolean estimated,
        LocalDate from,
        LocalDate until,
        @Personal String formula,
        @Personal BigDecimal share,
        @Personal BigDecimal advances,
        @Personal BigDecimal balance,
        LocalDate settledOn,
        LocalDate dueOn,
        OffsetDateTime decidedAt) {

    static ExitView of(ExitStatement exit) {
        return new ExitView(
                exit.settlementKey(),
                exit.tenancyId(),
                exit.buildingId(),
                exit.last().chargeSettlementId(),
                true,
                exit.days().from(),
                exit.days().until(),
                exit.last().formula(exit.days().days()),
                exit.share().amount(),
                exit.advances().amount(),
                exit.balance().amount(),
                exit.settledOn(),
                exit.dueOn(),
                Moments.inBrussels(exit.decidedAt()));
    }
}
