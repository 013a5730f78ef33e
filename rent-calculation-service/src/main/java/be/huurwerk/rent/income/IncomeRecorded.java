package be.huurwerk.rent.income;

import java.util.UUID;

/** An income of the person was recorded; fired inside the transaction that does it. */
public record IncomeRecorded(UUID personId) {}
