package be.huurwerk.bankformats.camt;

import static be.huurwerk.bankformats.camt.CamtText.entry;
import static be.huurwerk.bankformats.camt.CamtText.movements;
import static be.huurwerk.bankformats.camt.CamtText.refusal;
import static be.huurwerk.bankformats.camt.CamtText.statement;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.bankformats.Words;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An entry of one transaction: the two say the same, or the file is refused by name. */
class SoleTransactionTest {

    private static String amount(String amount, String currency) {
        return "<Amt Ccy=\"" + currency + "\">" + amount + "</Amt>";
    }

    private static String of(String entry, String transaction) {
        return statement("08", "0.00", entry, entry(entry, "<TxDtls>" + transaction + "</TxDtls>"));
    }

    private static void isBooked(String entry, String transaction) {
        assertThat(movements(of(entry, transaction)))
                .extracting(CamtMovement::amount)
                .containsExactly(new BigDecimal(entry));
    }

    private static void isRefused(String entry, String transaction, String found) {
        assertThat(refusal(of(entry, transaction)))
                .isEqualTo(
                        new CamtFinding(5, CamtFault.DETAIL_SUM, "Stmt[1]/Ntry[1]", Words.of(entry), Words.of(found)));
    }

    @ParameterizedTest
    @CsvSource({"6.00, 5.00", "5.00, 6.00", "-6.00, 5.00"})
    void refusesAnotherAmount(String entry, String told) {
        // Given
        String signed = entry.startsWith("-") ? "-" + told : told;

        // Then
        isRefused(entry, amount(told, "EUR"), signed);
        isRefused(entry, "<AmtDtls><TxAmt>" + amount(told, "EUR") + "</TxAmt></AmtDtls>", signed);
    }

    @Test
    void refusesTheOtherSign() {
        isRefused("6.00", amount("6.00", "EUR") + "<CdtDbtInd>DBIT</CdtDbtInd>", "-6.00");
        isRefused("-6.00", "<CdtDbtInd>CRDT</CdtDbtInd>", "6.00");
        isBooked("-6.00", amount("6.00", "EUR") + "<CdtDbtInd>DBIT</CdtDbtInd>");
    }

    @Test
    void aReversalMayHaveTheSignOfWhatItReverses() {
        // Given
        String reversed = of("6.00", amount("6.00", "EUR") + "<CdtDbtInd>DBIT</CdtDbtInd>")
                .replace("<Sts>", "<RvslInd>true</RvslInd><Sts>");

        // Then
        assertThat(movements(reversed))
                .singleElement()
                .satisfies(one -> assertThat(one.amount()).isEqualTo("6.00"));
        assertThat(refusal(reversed.replace(
                                amount("6.00", "EUR") + "<CdtDbtInd>DBIT", amount("5.00", "EUR") + "<CdtDbtInd>DBIT"))
                        .fault())
                .isEqualTo(CamtFault.DETAIL_SUM);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5.95    | 6.00   | <Chrgs><Rcrd><Amt Ccy="EUR">0.05</Amt><CdtDbtInd>DBIT</CdtDbtInd></Rcrd></Chrgs>
            5.95    | 6.00   | <Chrgs><Rcrd><Amt Ccy="EUR">0.03</Amt></Rcrd><Rcrd><Amt Ccy="EUR">0.02</Amt></Rcrd></Chrgs>
            5.95    | 6.00   | <Chrgs><Amt Ccy="EUR">0.03</Amt></Chrgs><Chrgs><Amt Ccy="EUR">0.02</Amt></Chrgs>
            5.95    | 6.00   | <Chrgs><TtlChrgsAndTaxAmt Ccy="EUR">0.05</TtlChrgsAndTaxAmt></Chrgs>
            6.05    | 6.00   | <Chrgs><Rcrd><Amt Ccy="EUR">0.05</Amt><CdtDbtInd>CRDT</CdtDbtInd></Rcrd></Chrgs>
            -312.63 | 310.00 | <Chrgs><Rcrd><Amt Ccy="EUR">2.63</Amt><CdtDbtInd>DBIT</CdtDbtInd></Rcrd></Chrgs>
            """)
    void chargesExplainTheDifference(String entry, String told, String charges) {
        isBooked(entry, amount(told, "EUR") + charges);
        assertThat(movements(of(entry, amount(told, "EUR")).replace("<NtryDtls>", charges + "<NtryDtls>")))
                .hasSize(1);
        assertThat(refusal(of(entry, amount("1" + told, "EUR") + charges)).fault())
                .isEqualTo(CamtFault.DETAIL_SUM);
    }

    @Test
    void whatIsToldInAnotherCurrencyOrOnlyAsOrderedContradictsNothing() {
        isBooked("6.00", amount("7.00", "USD"));
        isBooked("6.00", amount("0", "EUR"));
        isBooked("6.00", "<AmtDtls><InstdAmt>" + amount("6.50", "EUR") + "</InstdAmt></AmtDtls>");
    }

    @ParameterizedTest
    @CsvSource({"OPBD, 0.00, 5.00", "CLBD, 5.00, 9.00"})
    void aBalanceThatIsToldTwiceIsOfOneAmount(String kind, String balance, String other) {
        // Given
        String once = statement("08", "0.00", "5.00", entry("5.00"));
        int from = once.indexOf("<Bal><Tp><CdOrPrtry><Cd>" + kind);
        String told = once.substring(from, once.indexOf("</Bal>", from) + "</Bal>".length());

        // Then
        assertThat(movements(once.replace(told, told + told))).hasSize(1);
        assertThat(refusal(once.replace(told, told + told.replace(">" + balance + "<", ">" + other + "<"))))
                .extracting(
                        CamtFinding::fault,
                        finding -> finding.expected().en(),
                        finding -> finding.found().en())
                .containsExactly(CamtFault.BALANCE, balance, other);
    }
}
