package be.huurwerk.rent.income;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.Hrefs;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.servicekit.time.Moments;
import be.huurwerk.webkit.body.Personal;
import be.huurwerk.webkit.body.Withheld;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A declared income in JSON.
 *
 * @param incomeBulkLoadId the file that brought it
 * @param receivedOn the day on which it came in, with what proves it; absent where it is not known
 * @param supersedes the earlier declaration that this one replaces: of the same kind, or that there was no income
 * @param alsoSupersedes what else it replaces: no income replaces every amount of the year
 * @param supersededBy the later declaration that replaced this one; absent while it counts
 */
@Schema(name = "Income")
record IncomeView(
        UUID incomeId,
        String href,
        UUID personId,
        int year,
        @Personal Optional<BigDecimal> amount,
        @Withheld IncomeKind kind,
        @Withheld Optional<Proof> proof,
        Optional<IncomeSource> source,
        Optional<UUID> incomeBulkLoadId,
        Optional<List<MonthView>> months,
        OffsetDateTime recordedAt,
        Optional<LocalDate> receivedOn,
        Optional<UUID> supersedes,
        Optional<List<UUID>> alsoSupersedes,
        Optional<UUID> supersededBy) {

    @Schema(name = "IncomeMonth")
    record MonthView(YearMonth month, BigDecimal amount) {}

    static IncomeView of(IncomeHistory history) {
        DeclaredIncome income = history.income();
        List<MonthView> months = income.months().stream()
                .map(month -> new MonthView(month.month(), month.amount().amount()))
                .toList();
        return new IncomeView(
                income.incomeId(),
                Hrefs.income(income.incomeId()).toString(),
                income.personId(),
                income.year(),
                income.amount().map(Euro::amount),
                income.kind(),
                income.proof(),
                income.source(),
                income.incomeBulkLoadId(),
                months.isEmpty() ? Optional.empty() : Optional.of(months),
                Moments.inBrussels(income.recordedAt()),
                income.receivedOn(),
                income.supersedes().stream().findFirst(),
                Optional.of(income.supersedes()).filter(all -> all.size() > 1).map(all -> all.subList(1, all.size())),
                history.supersededBy());
    }
}
