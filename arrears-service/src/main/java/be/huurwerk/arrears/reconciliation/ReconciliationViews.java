package be.huurwerk.arrears.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of reconciliations. */
final class ReconciliationViews {

    private ReconciliationViews() {}

    @Schema(name = "Reconciliation")
    record ReconciliationView(
            @Schema(description = "Of the landlord, as the statements write it")
            String account,

            @Schema(description = "How many statements are dated on these days")
            int statements,

            @Schema(description = "Balance before the first of them")
            BigDecimal opening,

            @Schema(description = "Sum of all movements; money received is positive")
            BigDecimal movements,

            @Schema(description = "Balance after the last of them")
            BigDecimal closing,

            @Schema(description = "Of the movements, what was booked on rent accounts")
            BigDecimal rentAccounts,

            @Schema(description = "Of the movements, what was told to the deposits")
            BigDecimal deposits,

            @Schema(description = "Of the movements, what waits in the queue")
            BigDecimal queued,

            @Schema(description = "Of the movements, what another statement of the account booked already")
            BigDecimal repeated,

            @Schema(description = "Of the movements, what has another known purpose")
            BigDecimal otherwise,

            @Schema(description = "Whether every cent is accounted for")
            boolean balanced,

            List<AlarmView> alarms) {

        static ReconciliationView of(Reconciliation of) {
            return new ReconciliationView(
                    of.account(),
                    of.statements(),
                    cents(of.opening()),
                    cents(of.movements()),
                    cents(of.closing()),
                    cents(of.rentAccounts()),
                    cents(of.deposits()),
                    cents(of.queued()),
                    cents(of.repeated()),
                    cents(of.otherwise()),
                    of.alarms().isEmpty(),
                    of.alarms().stream().map(AlarmView::of).toList());
        }
    }

    @Schema(name = "ReconciliationAlarm")
    record AlarmView(
            String href,
            UUID bankStatementId,
            int year,
            int number,

            @Schema(description = "What of the statement does not add up")
            Alarm.Kind kind,

            BigDecimal expected,
            BigDecimal found,
            BigDecimal difference) {

        static AlarmView of(Alarm alarm) {
            return new AlarmView(
                    "/arrears/v1/bankStatements/" + alarm.bankStatementId(),
                    alarm.bankStatementId(),
                    alarm.year(),
                    alarm.number(),
                    alarm.kind(),
                    cents(alarm.expected()),
                    cents(alarm.found()),
                    cents(alarm.difference()));
        }
    }

    /** Half up: only the balances of a bank that counts thousandths have more. */
    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
