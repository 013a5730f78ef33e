package be.huurwerk.rent.income;

import be.huurwerk.regulation.money.Euro;
import be.huurwerk.rent.calculation.MonthlyAmount;
import be.huurwerk.webkit.body.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The income of a month in JSON. */
@Schema(name = "MonthlyIncome")
public record MonthRequest(
        YearMonth month, @Money(min = "0.00") BigDecimal amount) {

    public MonthlyAmount toModel() {
        return new MonthlyAmount(month, Euro.of(amount));
    }
}
