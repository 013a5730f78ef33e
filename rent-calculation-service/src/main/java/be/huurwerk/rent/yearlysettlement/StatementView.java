package be.huurwerk.rent.yearlysettlement;

import be.huurwerk.rent.Hrefs;
import be.huurwerk.rent.chargesettlement.NewAdvance;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a settlement comes to for a household, in JSON.
 *
 * @param settlementKey the same for every settlement of this household, building and period
 * @param from the first day of the period on which it had a dwelling of the building
 * @param days on which it had one
 * @param components what the building cost by component, the household's share of each, and how that was found
 * @param advances that were asked for the period
 * @param balance what is still to be paid; negative what is given back
 * @param monthlyAdvance of the next year, at these costs
 * @param advanceFound how that was found
 * @param heating what its meters counted beside the year before and the building's mean; left out where there are none
 */
@Schema(name = "ChargeStatement")
record StatementView(
        UUID chargeSettlementId,
        String href,
        UUID tenancyId,
        UUID settlementKey,
        LocalDate from,
        LocalDate until,
        long days,
        List<HouseholdStatement.Component> components,
        @Personal BigDecimal share,
        @Personal BigDecimal advances,
        @Personal BigDecimal balance,
        @Personal BigDecimal monthlyAdvance,
        Optional<NewAdvance.Found> advanceFound,
        @Withheld Optional<HouseholdStatement.Heating> heating) {

    static StatementView of(Statements.Of of) {
        HouseholdStatement statement = of.statement();
        return new StatementView(
                of.chargeSettlementId(),
                Hrefs.chargeSettlement(of.chargeSettlementId()).toString(),
                statement.tenancyId(),
                statement.settlementKey(),
                statement.from(),
                statement.until(),
                statement.days(),
                statement.components(),
                statement.share().amount(),
                statement.advances().amount(),
                statement.balance().amount(),
                statement.monthlyAdvance().amount(),
                statement.advanceFound(),
                statement.heating());
    }
}
