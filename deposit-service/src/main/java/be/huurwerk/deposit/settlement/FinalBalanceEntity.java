package be.huurwerk.deposit.settlement;

import be.huurwerk.regulation.money.Euro;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Entity
@Table(name = "final_balance")
class FinalBalanceEntity {
    @Id
    @Column(name = "tenancy_id")
    UUID tenancyId;

    BigDecimal total;

    @Column(name = "frozen_by_debt_settlement")
    BigDecimal frozenByDebtSettlement;

    BigDecimal disputed;

    @ElementCollection
    @CollectionTable(name = "final_balance_line", joinColumns = @JoinColumn(name = "tenancy_id"))
    @OrderColumn(name = "position")
    List<LineValue> lines = new ArrayList<>();

    void write(FinalBalance balance) {
        total = balance.total().amount();
        frozenByDebtSettlement = balance.frozenByDebtSettlement().amount();
        disputed = balance.disputed().amount();
        lines.clear();
        balance.lines().forEach(line -> lines.add(LineValue.of(line)));
    }

    FinalBalance finalBalance() {
        return new FinalBalance(
                Euro.of(total),
                Euro.of(frozenByDebtSettlement),
                Euro.of(disputed),
                lines.stream().map(LineValue::line).toList());
    }

    @Embeddable
    static class LineValue {
        String ground;
        BigDecimal amount;

        @Column(name = "due_on")
        LocalDate dueOn;

        static LineValue of(FinalBalance.Ground line) {
            LineValue value = new LineValue();
            value.ground = line.ground();
            value.amount = line.amount().amount();
            value.dueOn = line.dueOn().orElse(null);
            return value;
        }

        FinalBalance.Ground line() {
            return new FinalBalance.Ground(ground, Euro.of(amount), Optional.ofNullable(dueOn));
        }
    }
}
