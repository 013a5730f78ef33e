package be.huurwerk.arrears.allocation;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;

/**
 * A line of the ledger, as far as it changes a debt or a credit.
 *
 * @param amount positive is owed by the tenant
 */
public record Line(Item item, LocalDate bookedOn, Euro amount) {}
