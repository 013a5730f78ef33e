package be.huurwerk.rent.calculation;

import be.huurwerk.regulation.money.Euro;
import java.time.YearMonth;

/** The income of one month. */
public record MonthlyAmount(YearMonth month, Euro amount) {}
