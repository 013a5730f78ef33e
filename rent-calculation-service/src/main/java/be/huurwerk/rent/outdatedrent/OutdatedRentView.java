package be.huurwerk.rent.outdatedrent;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.Hrefs;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.household.DecisionReason;
import be.huurwerk.rent.income.DeclaredIncome;
import be.huurwerk.servicekit.time.Moments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A decided rent that rests on incomes, or on figures of the dwelling, that were corrected since, or that was decided by formulas that
 * were succeeded since by others that give another rent, in JSON; amounts in euro a month.
 *
 * @param periods the days on which it holds
 * @param since when it was found to be so
 * @param incomes those that were corrected; none where only something else was
 * @param figuresCorrected there, and true, where the dwelling's figures on its first day are others now
 * @param formulasSucceeded there, and true, where the formulas of now give another rent for what it was decided on
 * @param rent as it is decided
 * @param correctedRent what a correction from its first day would give by what is known now; absent while it can't be decided
 * @param difference what the corrected rent is more, or less, than the rent
 */
@Schema(name = "OutdatedRent")
record OutdatedRentView(
        UUID rentDecisionId,
        String href,
        UUID tenancyId,
        LocalDate effectiveFrom,
        DecisionReason reason,
        List<PeriodView> periods,
        OffsetDateTime since,
        List<CorrectedIncomeView> incomes,
        Optional<Boolean> figuresCorrected,
        Optional<Boolean> formulasSucceeded,
        BigDecimal rent,
        Optional<BigDecimal> correctedRent,
        Optional<BigDecimal> difference,
        CorrectionView correction) {

    /** @param until the last day; absent while no later decision is known */
    @Schema(name = "OutdatedRentPeriod")
    record PeriodView(LocalDate from, Optional<LocalDate> until) {}

    /**
     * An income on which the rent rests, as it was declared then.
     *
     * @param replacedBy what counts in its place; absent where only some of its months were declared otherwise
     */
    @Schema(name = "CorrectedIncome")
    record CorrectedIncomeView(
            UUID incomeId,
            String href,
            UUID personId,
            int year,
            IncomeKind kind,
            Optional<UUID> replacedBy,
            Optional<String> replacedByHref) {

        static CorrectedIncomeView of(FoundRent.Replaced replaced) {
            DeclaredIncome income = replaced.income();
            Optional<UUID> now = replaced.now().map(DeclaredIncome::incomeId);
            return new CorrectedIncomeView(
                    income.incomeId(),
                    Hrefs.income(income.incomeId()).toString(),
                    income.personId(),
                    income.year(),
                    income.kind(),
                    now,
                    now.map(id -> Hrefs.income(id).toString()));
        }
    }

    /**
     * What to send to have it corrected.
     *
     * @param href where the other properties are posted
     */
    @Schema(name = "RentCorrection")
    record CorrectionView(String href, UUID tenancyId, LocalDate effectiveFrom, DecisionReason reason) {}

    static OutdatedRentView of(FoundRent found) {
        UUID id = found.rent().rentDecisionId();
        LocalDate from = found.decision().effectiveFrom();
        return new OutdatedRentView(
                id,
                Hrefs.rentDecision(id).toString(),
                found.rent().tenancyId(),
                from,
                found.decision().reason(),
                found.days().stream()
                        .map(days -> new PeriodView(days.from(), days.until()))
                        .toList(),
                Moments.inBrussels(found.rent().since()),
                found.incomes().stream().map(CorrectedIncomeView::of).toList(),
                Optional.of(true).filter(yes -> found.rent().figuresCorrected()),
                Optional.of(true).filter(yes -> found.rent().formulasSucceeded()),
                found.decision().rent().amount(),
                found.corrected().map(Euro::amount),
                found.difference().map(Euro::amount),
                new CorrectionView(
                        Hrefs.rentDecisions().toString(), found.rent().tenancyId(), from, DecisionReason.correction));
    }
}
