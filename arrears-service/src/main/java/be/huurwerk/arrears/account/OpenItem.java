package be.huurwerk.arrears.account;

import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;

/** What is still to be paid of a debt. */
public record OpenItem(EntryKind kind, LocalDate dueOn, Euro open) {}
