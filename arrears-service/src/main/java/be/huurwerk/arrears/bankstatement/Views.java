package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.bankstatement.GapViews.BalanceGapView;
import be.huurwerk.arrears.bankstatement.GapViews.GapView;
import be.huurwerk.webkit.lang.Language;
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

    static final String ANNOUNCED = "/arrears/v1/announcedMovements";

    private static final String PAGE = "Of a statement that the bank sends in several; each has balances of its own";
    private static final String NUMBER = "Of the statement in its year; 0 where the bank gives none";

    private Views() {}

    @Schema(name = "BankStatementImport")
    record ImportView(
            UUID importId,
            List<ImportedStatement> statements,

            @Schema(description = "Of the statements that are new; of all, when none is")
            int movements,

            int matched,
            int unmatched,

            @Schema(
                    description =
                            "Movements that another statement of the account booked already: they are not booked again")
            Optional<Integer> repeated,

            @Schema(description = "Movements that the file only announces (camt.054); a statement will book them")
            Optional<Integer> announced,

            @Schema(
                    description =
                            "What is not as it should be in the file and stopped nothing: the first 20 of each kind")
            Optional<List<OddityView>> oddities,

            @Schema(description = "True when nothing in the file was new")
            Optional<Boolean> alreadyImported) {

        static ImportView of(ImportResult result) {
            return new ImportView(
                    result.importId(),
                    result.statements().stream().map(ImportedStatement::of).toList(),
                    sum(result, StatementSummary::movements),
                    sum(result, StatementSummary::matched),
                    sum(result, StatementSummary::unmatched),
                    some(sum(result, StatementSummary::repeated)),
                    some(result.announced()),
                    Optional.of(result.oddities().stream().map(OddityView::of).toList())
                            .filter(oddities -> !oddities.isEmpty()),
                    told(result.alreadyImported()));
        }

        private static int sum(ImportResult result, ToIntFunction<StatementSummary> number) {
            return result.counted().stream().mapToInt(number).sum();
        }
    }

    @Schema(name = "BankStatementOddity")
    record OddityView(
            @Schema(description = "Of the file, from 1") int line,

            @Schema(description = "Of the line, or the path of the element")
            String field,

            @Schema(description = "What was expected there and what was found, in the language of the caller")
            String detail) {

        static OddityView of(FileFault fault) {
            return new OddityView(fault.line(), fault.field(), fault.sentence().in(Language.current()));
        }
    }

    @Schema(name = "ImportedBankStatement")
    record ImportedStatement(
            String href,
            UUID bankStatementId,
            String account,

            @Schema(description = NUMBER) int number,

            @Schema(description = PAGE) Optional<Integer> page,

            int movements,
            int matched,
            int unmatched,

            @Schema(description = "Of its movements, those that another statement of the account booked already")
            Optional<Integer> repeated,

            @Schema(description = "Of these movements together")
            Optional<BigDecimal> repeatedAmount,

            @Schema(description = "The statements that booked them")
            Optional<List<UUID>> repeats,

            @Schema(description = "True when the statement was known, and is skipped")
            Optional<Boolean> alreadyImported,

            @Schema(
                    description =
                            "True when what was skipped is not what was imported under its number: other balances or movements, or other words or accounts in the same format")
            Optional<Boolean> differs,

            @Schema(description = "Statements of the account that should have come before it")
            Optional<GapView> missing,

            @Schema(description = "Where it does not open with what the statement before it closed with")
            Optional<BalanceGapView> balanceGap) {

        static ImportedStatement of(ImportResult.Item item) {
            StatementSummary statement = item.statement();
            return new ImportedStatement(
                    hrefOf(statement.bankStatementId()),
                    statement.bankStatementId(),
                    statement.account(),
                    statement.number(),
                    laterPage(statement),
                    statement.movements(),
                    statement.matched(),
                    statement.unmatched(),
                    some(statement.repeated()),
                    some(statement.repeated())
                            .map(many -> statement.repeatedAmount().amount()),
                    some(statement.repeated()).map(many -> statement.repeats()),
                    told(item.alreadyImported()),
                    told(item.differs()),
                    item.gap().filter(gap -> gap.missing().isPresent()).map(GapView::of),
                    item.gap().flatMap(Gap::balance).map(BalanceGapView::of));
        }
    }

    @Schema(name = "BankStatement")
    record StatementView(
            String href,
            UUID bankStatementId,
            UUID importId,
            String account,
            int year,

            @Schema(description = NUMBER) int number,

            @Schema(description = PAGE) Optional<Integer> page,

            @Schema(description = "The bank's name of the statement, where its format has one")
            Optional<String> identification,

            BigDecimal oldBalance,
            LocalDate oldBalanceDate,
            BigDecimal newBalance,
            Optional<LocalDate> newBalanceDate,
            int movements,
            int matched,
            int unmatched,

            @Schema(description = "Of its movements, those that another statement of the account booked already")
            Optional<Integer> repeated) {

        static StatementView of(StatementSummary statement) {
            return new StatementView(
                    hrefOf(statement.bankStatementId()),
                    statement.bankStatementId(),
                    statement.importId(),
                    statement.account(),
                    statement.year(),
                    statement.number(),
                    laterPage(statement),
                    statement.identification(),
                    cents(statement.oldBalance()),
                    statement.oldBalanceDate(),
                    cents(statement.newBalance()),
                    statement.newBalanceDate(),
                    statement.movements(),
                    statement.matched(),
                    statement.unmatched(),
                    some(statement.repeated()));
        }
    }

    static String hrefOf(UUID bankStatementId) {
        return "/arrears/v1/bankStatements/" + bankStatementId;
    }

    /** Half up: only the balances of a bank that counts thousandths have more. */
    static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private static Optional<Integer> laterPage(StatementSummary statement) {
        return Optional.of(statement.page()).filter(page -> page > ReadStatement.WHOLE);
    }

    private static Optional<Integer> some(int number) {
        return Optional.of(number).filter(given -> given > 0);
    }

    private static Optional<Boolean> told(boolean fact) {
        return fact ? Optional.of(true) : Optional.empty();
    }
}
