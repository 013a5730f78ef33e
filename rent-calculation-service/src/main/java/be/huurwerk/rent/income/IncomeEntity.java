package be.huurwerk.rent.income;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.IncomeKind;
import be.huurwerk.rent.calculation.MonthlyAmount;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@Entity
@Table(name = "income")
class IncomeEntity {

    @Id
    @Column(name = "income_id")
    UUID incomeId;

    @Column(name = "person_id")
    UUID personId;

    int year;

    String kind;

    BigDecimal amount;

    /** As {@code 2019-01=1500.00 2019-02=1500.00}. */
    String months;

    String proof;

    String source;

    @Column(name = "recorded_at")
    Instant recordedAt;

    UUID supersedes;

    static IncomeEntity of(DeclaredIncome income) {
        IncomeEntity entity = new IncomeEntity();
        entity.incomeId = income.incomeId();
        entity.personId = income.personId();
        entity.year = income.year();
        entity.kind = income.kind().name();
        entity.amount = income.amount().map(Euro::amount).orElse(null);
        entity.months = income.months().isEmpty()
                ? null
                : income.months().stream()
                        .map(month -> month.month() + "=" + month.amount())
                        .collect(Collectors.joining(" "));
        entity.proof = income.proof().map(Proof::name).orElse(null);
        entity.source = income.source().map(IncomeSource::name).orElse(null);
        entity.recordedAt = income.recordedAt();
        entity.supersedes = income.supersedes().orElse(null);
        return entity;
    }

    DeclaredIncome toModel() {
        return new DeclaredIncome(
                incomeId,
                personId,
                year,
                IncomeKind.valueOf(kind),
                Optional.ofNullable(amount).map(Euro::of),
                months(),
                Optional.ofNullable(proof).map(Proof::valueOf),
                Optional.ofNullable(source).map(IncomeSource::valueOf),
                recordedAt,
                Optional.ofNullable(supersedes));
    }

    private List<MonthlyAmount> months() {
        if (months == null) {
            return List.of();
        }
        return Arrays.stream(months.split(" "))
                .map(month -> month.split("="))
                .map(month -> new MonthlyAmount(YearMonth.parse(month[0]), Euro.of(month[1])))
                .toList();
    }
}
