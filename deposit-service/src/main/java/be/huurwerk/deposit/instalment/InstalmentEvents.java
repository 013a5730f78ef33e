package be.huurwerk.deposit.instalment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** What other services are told of instalments. */
final class InstalmentEvents {
    static final String DUE = "depositInstalments.notify.due";
    static final String OVERDUE = "depositInstalments.notify.overdue";
    static final String OPEN_CHANGED = "depositInstalments.notify.openChanged";

    private InstalmentEvents() {}

    /** @param open what is not paid of it */
    record Told(UUID tenancyId, UUID depositId, int number, LocalDate dueOn, BigDecimal amount, BigDecimal open) {

        static Told of(LateInstalment one) {
            return new Told(
                    one.tenancyId(),
                    one.depositId(),
                    one.number(),
                    one.dueOn(),
                    one.amount().amount(),
                    one.open().amount());
        }
    }
}
