package be.huurwerk.arrears.account;

import java.time.YearMonth;
import java.util.UUID;

/** What is posted by the month on an account: all lines of the kind and month are one debt. */
public record MonthlyDebt(UUID rentAccountId, EntryKind kind, YearMonth month) {}
