package be.huurwerk.arrears.bankstatement;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of gaps between bank statements. */
final class GapViews {

    private GapViews() {}

    @Schema(name = "BankStatementGap")
    record GapView(
            String account,
            int year,

            @Schema(description = "Number of the statement after the gap")
            int number,

            @Schema(description = "Number of the first statement that is missing, where the numbers have a hole")
            Optional<Integer> from,

            @Schema(description = "Number of the last statement that is missing, where the numbers have a hole")
            Optional<Integer> until,

            @Schema(description = "The statement after the gap")
            UUID beforeBankStatementId,

            @Schema(description = "Where it does not open with what the statement before it closed with")
            Optional<BalanceGapView> balanceGap) {

        static GapView of(Gap gap) {
            return new GapView(
                    gap.account(),
                    gap.year(),
                    gap.number(),
                    gap.missing().map(Gap.Missing::from),
                    gap.missing().map(Gap.Missing::until),
                    gap.beforeBankStatementId(),
                    gap.balance().map(BalanceGapView::of));
        }
    }

    @Schema(name = "BankStatementBalanceGap")
    record BalanceGapView(
            @Schema(description = "Closing balance of the statement before")
            BigDecimal expected,

            @Schema(description = "Opening balance of the statement after")
            BigDecimal found) {

        static BalanceGapView of(Gap.Balance balance) {
            return new BalanceGapView(Views.cents(balance.expected()), Views.cents(balance.found()));
        }
    }
}
