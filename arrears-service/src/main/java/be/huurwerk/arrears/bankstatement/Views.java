package be.huurwerk.arrears.bankstatement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The JSON of bank statements. */
final class Views {

    private Views() {}

    @Schema(name = "BankStatementImport")
    record ImportView(
            UUID importId,
            List<ImportedStatement> statements,

            @Schema(description = "Of the statements that are new; of all, when none is")
            int movements,

            int matched,
            int unmatched,

            @Schema(description = "True when nothing in the file was new")
            Optional<Boolean> alreadyImported) {

        static ImportView of(ImportResult result) {
            return new ImportView(
                    result.importId(),
                    result.statements().stream().map(ImportedStatement::of).toList(),
                    sum(result, StatementSummary::movements),
                    sum(result, StatementSummary::matched),
                    sum(result, StatementSummary::unmatched),
                    told(result.alreadyImported()));
        }

        private static int sum(ImportResult result, ToIntFunction<StatementSummary> number) {
            return result.counted().stream().mapToInt(number).sum();
        }
    }

    @Schema(name = "ImportedBankStatement")
    record ImportedStatement(
            String href,
            UUID bankStatementId,
            String account,
            int number,
            int movements,
            int matched,
            int unmatched,

            @Schema(description = "True when the statement was known, and is skipped")
            Optional<Boolean> alreadyImported,

            @Schema(description = "True when what was skipped is not what was imported under its number")
            Optional<Boolean> differs) {

        static ImportedStatement of(ImportResult.Item item) {
            StatementSummary statement = item.statement();
            return new ImportedStatement(
                    hrefOf(statement.bankStatementId()),
                    statement.bankStatementId(),
                    statement.account(),
                    statement.number(),
                    statement.movements(),
                    statement.matched(),
                    statement.unmatched(),
                    told(item.alreadyImported()),
                    told(item.differs()));
        }
    }

    @Schema(name = "BankStatement")
    record StatementView(
            String href,
            UUID bankStatementId,
            UUID importId,
            String account,
            int year,
            int number,
            BigDecimal oldBalance,
            LocalDate oldBalanceDate,
            BigDecimal newBalance,
            Optional<LocalDate> newBalanceDate,
            int movements,
            int matched,
            int unmatched) {

        static StatementView of(StatementSummary statement) {
            return new StatementView(
                    hrefOf(statement.bankStatementId()),
                    statement.bankStatementId(),
                    statement.importId(),
                    statement.account(),
                    statement.year(),
                    statement.number(),
                    statement.oldBalance().setScale(2, RoundingMode.HALF_UP),
                    statement.oldBalanceDate(),
                    statement.newBalance().setScale(2, RoundingMode.HALF_UP),
                    statement.newBalanceDate(),
                    statement.movements(),
                    statement.matched(),
                    statement.unmatched());
        }
    }

    static String hrefOf(UUID bankStatementId) {
        return "/arrears/v1/bankStatements/" + bankStatementId;
    }

    private static Optional<Boolean> told(boolean fact) {
        return fact ? Optional.of(true) : Optional.empty();
    }
}
