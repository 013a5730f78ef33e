package be.huurwerk.bankformats.camt;

import static be.huurwerk.bankformats.camt.CamtText.entry;
import static be.huurwerk.bankformats.camt.CamtText.message;
import static be.huurwerk.bankformats.camt.CamtText.movements;
import static be.huurwerk.bankformats.camt.CamtText.notification;
import static be.huurwerk.bankformats.camt.CamtText.oneStatement;
import static be.huurwerk.bankformats.camt.CamtText.read;
import static be.huurwerk.bankformats.camt.CamtText.refusal;
import static be.huurwerk.bankformats.camt.CamtText.statement;
import static be.huurwerk.bankformats.camt.CamtText.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CamtReaderTest {

    private static final String RENT = "010806817183";
    private static final String OTHER = "085192754115";

    @ParameterizedTest
    @ValueSource(strings = {"02", "03", "04", "05", "06", "07", "08"})
    void readsEveryVersion(String version) {
        // When
        CamtStatement read = read(statement(
                        version, "1000.00", "1316.10", entry("316.10", transaction("316.10", RENT))))
                .get(0);

        // Then
        assertThat(read.opening().account()).isEqualTo("BE68539007547034");
        assertThat(read.opening().electronicNumber()).contains(68L);
        assertThat(read.opening().oldBalance())
                .contains(new CamtBalance(new BigDecimal("1000.00"), LocalDate.of(2019, 4, 5)));
        CamtMovement movement = read.movements().get(0);
        assertThat(movement.amount()).isEqualTo("316.10");
        assertThat(movement.bookedOn()).isEqualTo("2019-04-08");
        assertThat(movement.valueDate()).contains(LocalDate.of(2019, 4, 7));
        assertThat(movement.remittance().structuredCommunication().orElseThrow().digits())
                .isEqualTo(RENT);
        assertThat(movement.counterparty().name()).isEqualTo("Test Payer");
        assertThat(movement.counterparty().account()).isEqualTo("BE71096123456769");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01", "09", "12"})
    void refusesAVersionItDoesNotKnow(String version) {
        assertThat(refusal(statement(version, "0.00", "0.00")).fault()).isEqualTo(CamtFault.MESSAGE);
    }

    @Test
    void readsWhatVersion8WritesOtherwise() {
        // Given
        String eight = statement("08", "0.00", "316.10", entry("316.10", transaction("316.10", RENT)))
                .replace("<Sts>BOOK</Sts>", "<Sts><Cd>BOOK</Cd></Sts>")
                .replace("<Dbtr><Nm>Test Payer</Nm></Dbtr>", "<Dbtr><Pty><Nm>Test Payer</Nm></Pty></Dbtr>")
                .replace("<BookgDt><Dt>2019-04-08</Dt>", "<BookgDt><DtTm>2019-04-08T23:30:00+02:00</DtTm>");

        // When
        CamtMovement movement = movements(eight).get(0);

        // Then
        assertThat(movement.counterparty().name()).isEqualTo("Test Payer");
        assertThat(movement.bookedOn()).isEqualTo("2019-04-08");
    }

    @Test
    void booksTheTransactionsOfABatchAndNotItsTotal() {
        // When
        List<CamtMovement> movements = movements(statement(
                "02", "0.00", "400.00", entry("400.00", transaction("300.00", RENT), transaction("100.00", OTHER))));

        // Then
        assertThat(movements)
                .extracting(CamtMovement::amount)
                .containsExactly(new BigDecimal("300.00"), new BigDecimal("100.00"));
        assertThat(movements).extracting(CamtMovement::transaction).containsExactly(1, 2);
        assertThat(movements).noneMatch(CamtMovement::totalWithoutDetails);
    }

    @Test
    void booksTheEntryOnceWhereItsTransactionsTellNoAmounts() {
        // When
        List<CamtMovement> movements = movements(
                statement("02", "0.00", "400.00", entry("400.00", transaction(null, RENT), transaction(null, OTHER))));

        // Then
        assertThat(movements).singleElement().satisfies(total -> {
            assertThat(total.amount()).isEqualTo("400.00");
            assertThat(total.totalWithoutDetails()).isTrue();
            assertThat(total.remittance().structuredCommunication()).isEmpty();
        });
    }

    @Test
    void booksTheEntryOnceWhereABatchShowsNone() {
        // When
        List<CamtMovement> movements =
                movements(statement("02", "0.00", "400.00", entry("400.00", "<Btch><NbOfTxs>30</NbOfTxs></Btch>")));

        // Then
        assertThat(movements)
                .singleElement()
                .satisfies(total -> assertThat(total.totalWithoutDetails()).isTrue());
    }

    @Test
    void takesTheEntrysAmountForItsOnlyTransaction() {
        // Given: the payer sent 320.10, the bank kept 4.00
        String sent = transaction("320.10", RENT)
                .replace(
                        "<RltdPties>",
                        "<Chrgs><Amt Ccy=\"EUR\">4.00</Amt><CdtDbtInd>DBIT</CdtDbtInd></Chrgs><RltdPties>");

        // When
        List<CamtMovement> movements = movements(statement("02", "0.00", "316.10", entry("316.10", sent)));

        // Then
        assertThat(movements)
                .singleElement()
                .satisfies(movement -> assertThat(movement.amount()).isEqualTo("316.10"));
    }

    @Test
    void refusesABatchThatDoesNotAddUp() {
        // When
        CamtFinding refused = refusal(statement(
                "02", "0.00", "400.00", entry("400.00", transaction("300.00", RENT), transaction("99.99", OTHER))));

        // Then
        assertThat(refused.fault()).isEqualTo(CamtFault.DETAIL_SUM);
        assertThat(refused.expected()).hasToString("400.00");
        assertThat(refused.found()).hasToString("399.99");
        assertThat(refused.field()).isEqualTo("Stmt[1]/Ntry[1]");
    }

    @Test
    void refusesBalancesThatDoNotAddUp() {
        // When
        CamtFinding refused = refusal(statement("02", "1000.00", "1316.11", entry("316.10")));

        // Then
        assertThat(refused.fault()).isEqualTo(CamtFault.BALANCE);
        assertThat(refused.expected()).hasToString("1316.10");
        assertThat(refused.found()).hasToString("1316.11");
    }

    @Test
    void knowsDebitBalances() {
        // When
        CamtStatement read = read(statement("02", "-100.00", "-25.50", entry("80.00"), entry("-5.50")))
                .get(0);

        // Then
        assertThat(read.closing().credits()).isEqualTo("80.00");
        assertThat(read.closing().debits()).isEqualTo("5.50");
        assertThat(read.closing().movements()).isEqualTo(2);
    }

    @Test
    void refusesAnotherCurrencyByName() {
        // When
        CamtFinding refused =
                refusal(statement("02", "0.00", "316.10", entry("316.10").replace("\"EUR\"", "\"USD\"")));

        // Then
        assertThat(refused.fault()).isEqualTo(CamtFault.CURRENCY);
        assertThat(refused.expected()).hasToString("EUR");
        assertThat(refused.found()).hasToString("USD");
        assertThat(refused.field()).isEqualTo("Stmt[1]/Ntry[1]/Amt");
    }

    @ParameterizedTest
    @CsvSource({"316.100,true", "316.10000,true", "316.101,false", "316.00001,false"})
    void countsOnlyDecimalsThatMeanSomething(String amount, boolean read) {
        // Given
        String message = statement("02", "0.00", "316.10", entry("316.10").replace(">316.10<", ">" + amount + "<"));

        // Then
        if (read) {
            assertThat(movements(message)).hasSize(1);
        } else {
            assertThat(refusal(message).fault()).isEqualTo(CamtFault.DECIMALS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1.00", "1e2", "+1.00", "NaN", "", "1,00", "9999999999999999.00"})
    void refusesWhatIsNoAmount(String amount) {
        assertThat(refusal(statement("02", "0.00", "1.00", entry("1.00").replace(">1.00<", ">" + amount + "<")))
                        .fault())
                .isEqualTo(CamtFault.AMOUNT);
    }

    @Test
    void leavesOutWhatIsNotBookedYet() {
        // When
        CamtStatement read = read(statement(
                        "02", "0.00", "5.00", entry("5.00"), entry("7.00").replace(">BOOK<", ">PDNG<")))
                .get(0);

        // Then
        assertThat(read.movements()).extracting(CamtMovement::amount).containsExactly(new BigDecimal("5.00"));
        assertThat(read.closing().entries()).isEqualTo(2);
    }

    @Test
    void readsSeveralStatements() {
        // When
        List<CamtStatement> read = read(message(
                "53",
                "02",
                "<BkToCstmrStmt><GrpHdr/>" + oneStatement("S1", 1, "0.00", "5.00", entry("5.00"))
                        + oneStatement("S2", 2, "5.00", "5.00")
                        + "</BkToCstmrStmt>"));

        // Then
        assertThat(read).extracting(one -> one.opening().id()).containsExactly("S1", "S2");
        assertThat(read.get(1).movements()).isEmpty();
    }

    @Test
    void tellsANotificationApart() {
        // When
        CamtStatement read =
                read(notification("02", entry("5.00"), entry("6.00"))).get(0);

        // Then
        assertThat(read.opening().statement()).isFalse();
        assertThat(read.movements()).hasSize(2);
    }

    @Test
    void tellsOfACommunicationWithWrongCheckDigitsAndReadsOn() {
        // When
        CamtStatement read = read(statement("02", "0.00", "5.00", entry("5.00", transaction("5.00", "010806817184"))))
                .get(0);

        // Then
        assertThat(read.movements().get(0).remittance().structuredCommunication())
                .isEmpty();
        assertThat(read.findings()).extracting(CamtFinding::fault).containsExactly(CamtFault.UNVERIFIED_COMMUNICATION);
    }

    @Test
    void readsAReversalWithItsReason() {
        // When
        CamtMovement movement = movements(statement(
                        "02",
                        "400.00",
                        "83.90",
                        entry("-316.10", "<TxDtls><RtrInf><Rsn><Cd>MS03</Cd></Rsn></RtrInf></TxDtls>")
                                .replace("<Sts>", "<RvslInd>true</RvslInd><Sts>")))
                .get(0);

        // Then
        assertThat(movement.reversal()).isTrue();
        assertThat(movement.returnReason()).isEqualTo(Optional.of("MS03"));
        assertThat(movement.amount()).isEqualTo("-316.10");
    }

    @Test
    void refusesADocumentType() {
        // Given
        String message = statement("02", "0.00", "0.00")
                .replace("?>", "?><!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>");

        // Then
        assertThat(refusal(message).fault()).isEqualTo(CamtFault.DOCTYPE);
    }

    @Test
    void checksTheSummary() {
        // Given
        String summary = "<TxsSummry><TtlNtries><NbOfNtries>2</NbOfNtries></TtlNtries>"
                + "<TtlCdtNtries><NbOfNtries>1</NbOfNtries><Sum>5.01</Sum></TtlCdtNtries></TxsSummry>";
        String message = statement("02", "0.00", "-2.00", summary, entry("5.00"), entry("-7.00"));

        // When
        CamtFinding refused = refusal(message);

        // Then
        assertThat(refused.fault()).isEqualTo(CamtFault.ENTRY_SUM);
        assertThat(refused.expected()).hasToString("5.00");
        assertThat(read(message.replace("5.01", "5.00"))).hasSize(1);
        assertThat(refusal(message.replace(">2</NbOfNtries>", ">3</NbOfNtries>"))
                        .fault())
                .isEqualTo(CamtFault.ENTRY_COUNT);
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(refusal(statement("02", "0.00", "5.00", entry("5.00").replace("<Sts>BOOK</Sts>", "")))
                        .field())
                .isEqualTo("Stmt[1]/Ntry[1]/Sts");
        assertThat(refusal(message("53", "02", "<BkToCstmrStmt><GrpHdr/></BkToCstmrStmt>"))
                        .field())
                .isEqualTo("Stmt");
    }

    @Test
    void showsNoTextOfTheFileThatMayBeAName() {
        // When
        CamtFinding refused = refusal(
                statement("02", "0.00", "5.00", entry("5.00").replace("<Sts>BOOK</Sts>", "<Sts>Jan Peeters</Sts>")));

        // Then
        assertThat(refused.toString()).doesNotContain("Peeters");
    }
}
