package be.huurwerk.deposit.quote;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;

/** One payment of a plan. */
public record Instalment(LocalDate dueOn, Euro amount) {}
