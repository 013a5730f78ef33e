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
import static org.assertj.core.api.Assertions.tuple;

import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.bankformats.Words;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is odd in a message and read all the same, and what is refused: each by line, element, what was expected and what was found. */
class OddCamtTest {

    private static final String RENT = "010806817183";

    private static String paged(int page, boolean last) {
        return "<StmtPgntn><PgNb>" + page + "</PgNb><LastPgInd>" + last + "</LastPgInd></StmtPgntn>";
    }

    @ParameterizedTest
    @CsvSource({"04, Stmt", "08, Stmt", "02, GrpHdr", "08, GrpHdr"})
    void readsThePagesOfAStatement(String version, String where) {
        // Given
        String whole = statement(version, "0.00", "5.00", entry("5.00"));

        // When
        List<Optional<CamtPage>> pages =
                List.of(page(whole, where, 1, false), page(whole, where, 2, true), page(whole, where, 1, true));

        // Then
        assertThat(pages)
                .containsExactly(
                        Optional.of(new CamtPage(1, false)), Optional.of(new CamtPage(2, true)), Optional.empty());
    }

    private static Optional<CamtPage> page(String whole, String where, int number, boolean last) {
        String file = where.equals("Stmt")
                ? whole.replace("<Id>S1</Id>", "<Id>S1</Id>" + paged(number, last))
                : whole.replace("</GrpHdr>", paged(number, last).replace("StmtPgntn", "MsgPgntn") + "</GrpHdr>");
        return read(file).get(0).opening().page();
    }

    @Test
    void takesTheInterimBalancesBetweenThePagesOfAStatement() {
        // Given
        String first = statement("08", "0.00", "5.00", entry("5.00"))
                .replace("<Id>S1</Id>", "<Id>S1</Id>" + paged(1, false))
                .replace(">CLBD<", ">ITBD<");
        String middle = statement("08", "5.00", "4.00", entry("-1.00"))
                .replace("<Id>S1</Id>", "<Id>S1</Id>" + paged(2, false))
                .replace(">CLBD<", ">ITBD<")
                .replace(">OPBD<", ">ITBD<");
        String last = statement("08", "4.00", "6.00", entry("2.00"))
                .replace("<Id>S1</Id>", "<Id>S1</Id>" + paged(3, true))
                .replace(">OPBD<", ">ITBD<");

        // Then
        assertThat(movements(first)).hasSize(1);
        assertThat(movements(middle)).extracting(CamtMovement::amount).containsExactly(new BigDecimal("-1.00"));
        assertThat(read(last).get(0).opening().oldBalance().orElseThrow().amount())
                .isEqualTo("4.00");
        assertThat(refusal(first.replace(paged(1, false), "")))
                .isEqualTo(new CamtFinding(
                        4,
                        CamtFault.MISSING,
                        "Stmt[1]/Bal",
                        new Words("a balance CLBD", "een saldo CLBD"),
                        new Words("nothing", "niets")));
        assertThat(refusal(last.replace(">6.00<", ">6.01<")).fault()).isEqualTo(CamtFault.BALANCE);
    }

    @ParameterizedTest
    @CsvSource({
        "OPBD, CLBD, ''",
        "PRCD, CLBD, ''",
        "OPAV, CLBD, a balance OPBD or PRCD",
        "OPBD, CLAV, a balance CLBD",
        "OPBD, ITBD, a balance CLBD",
        "ITBD, CLBD, a balance OPBD or PRCD"
    })
    void needsABookedBalanceAtBothEnds(String old, String now, String missing) {
        // Given
        String file = statement("04", "1.00", "6.00", entry("5.00"))
                .replace(">OPBD<", ">" + old + "<")
                .replace(">CLBD<", ">" + now + "<");

        // Then
        if (missing.isEmpty()) {
            assertThat(movements(file)).hasSize(1);
        } else {
            assertThat(refusal(file).expected()).hasToString(missing);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>BBA</Issr></Tp><Ref>010806817183</Ref>         | 010806817183
            <Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp><Ref>010806817183</Ref>                         | 010806817183
            <Tp><CdOrPrtry><Prtry>OGM</Prtry></CdOrPrtry></Tp><Ref>010806817183</Ref>                    | 010806817183
            <Ref>010806817183</Ref>                                                                     | 010806817183
            <Ref>+++010/8068/17183+++</Ref>                                                             | 010806817183
            <Ref> ***010/8068/17183*** </Ref>                                                           | 010806817183
            <Tp><Issr>BBA</Issr></Tp><Ref>010 8068 17183</Ref>                                          | 010806817183
            <Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>ISO</Issr></Tp><Ref>RF18539007547034</Ref>     | ''
            <Ref>RF18539007547034</Ref>                                                                 | ''
            <Tp><Issr>BBA</Issr></Tp><Ref>010806817184</Ref>                                            | ''
            <Tp><Issr>BBA</Issr></Tp>                                                                   | ''
            """)
    void readsABelgianReferenceHoweverItIsMarked(String reference, String digits) {
        // When
        CamtMovement movement = movements(statement(
                        "02",
                        "0.00",
                        "5.00",
                        entry(
                                "5.00",
                                "<TxDtls><RmtInf><Strd><CdtrRefInf>" + reference
                                        + "</CdtrRefInf></Strd></RmtInf></TxDtls>")))
                .get(0);

        // Then
        assertThat(movement.remittance().structuredCommunication())
                .isEqualTo(Optional.of(digits).filter(text -> !text.isEmpty()).map(StructuredCommunication::new));
    }

    /** One digit that was damaged would else be the account of nobody, and the statement another one. */
    @ParameterizedTest
    @ValueSource(strings = {"BE69539007547034", "BE68539007547035", "BE6853900754"})
    void refusesAStatementOfAnAccountWhoseCheckDigitsAreWrong(String account) {
        // When
        CamtFinding finding =
                refusal(statement("02", "0.00", "5.00", entry("5.00")).replace("BE68539007547034", account));

        // Then
        assertThat(finding)
                .extracting(CamtFinding::fault, CamtFinding::field)
                .containsExactly(CamtFault.ACCOUNT, "Stmt[1]/Acct/Id/IBAN");
        assertThat(finding.expected()).hasToString("an account whose check digits hold");
    }

    @ParameterizedTest
    @CsvSource({"010806817183, 010806817183, false", "010806817183, 000000000101, true"})
    void aPaymentForSeveralIsForNoneOfThemAlone(String one, String other, boolean several) {
        // Given
        String references =
                "<TxDtls><RmtInf><Strd><CdtrRefInf><Ref>" + one + "</Ref></CdtrRefInf></Strd><Strd><CdtrRefInf><Ref>"
                        + other + "</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>";

        // When
        CamtRemittance remittance = movements(statement("02", "0.00", "5.00", entry("5.00", references)))
                .get(0)
                .remittance();

        // Then
        assertThat(remittance.structuredCommunication().isEmpty()).isEqualTo(several);
    }

    private static String referenceOf(String issuer, String value) {
        return "<Strd><CdtrRefInf><Tp><Issr>" + issuer + "</Issr></Tp><Ref>" + value + "</Ref></CdtrRefInf></Strd>";
    }

    private static CamtStatement withRemittance(String remittance) {
        return read(statement(
                        "08", "0.00", "5.00", entry("5.00", "<TxDtls><RmtInf>" + remittance + "</RmtInf></TxDtls>")))
                .get(0);
    }

    @Test
    void tellsOfAReferenceWithWrongCheckDigitsAndOfNoRightOne() {
        // Given
        String right = referenceOf("BBA", RENT);

        // Then
        assertThat(withRemittance(referenceOf("BBA", "010806817184")).findings())
                .extracting(CamtFinding::fault, finding -> finding.found().en())
                .containsExactly(tuple(CamtFault.UNVERIFIED_COMMUNICATION, "010806817184"));
        assertThat(withRemittance(right + referenceOf("BBA", "000000000101")).findings())
                .isEmpty();
        assertThat(withRemittance(referenceOf("BBA", "010 8068 17183")).findings())
                .isEmpty();
    }

    @Test
    void keepsWhatWasAddedToAReference() {
        // When
        CamtRemittance added = withRemittance("<Strd><AddtlRmtInf>+++010/8068/17183+++</AddtlRmtInf></Strd>")
                .movements()
                .get(0)
                .remittance();
        CamtRemittance both = withRemittance("<Ustrd>huur</Ustrd><Strd><CdtrRefInf><Ref>" + RENT
                        + "</Ref></CdtrRefInf><AddtlRmtInf>mei</AddtlRmtInf><AddtlRmtInf>en juni</AddtlRmtInf></Strd>")
                .movements()
                .get(0)
                .remittance();

        // Then
        assertThat(added.text()).isEqualTo("+++010/8068/17183+++");
        assertThat(both.text()).isEqualTo("huur mei en juni");
        assertThat(both.structuredCommunication()).contains(new StructuredCommunication(RENT));
    }

    @Test
    void takesTheAmountInEuroOfWhatWasOrderedInAnotherCurrency() {
        // Given
        String dollars = "<InstdAmt><Amt Ccy=\"USD\">350.00</Amt></InstdAmt>";
        String one = transaction("300.00", RENT).replace("<AmtDtls>", "<AmtDtls>" + dollars);
        String two = transaction("100.00", RENT).replace("<AmtDtls>", "<AmtDtls>" + dollars);

        // Then
        assertThat(movements(statement("02", "0.00", "400.00", entry("400.00", one, two))))
                .extracting(CamtMovement::amount)
                .containsExactly(new BigDecimal("300.00"), new BigDecimal("100.00"));
        assertThat(movements(statement("02", "0.00", "300.00", entry("300.00", one))))
                .extracting(CamtMovement::amount)
                .containsExactly(new BigDecimal("300.00"));
        assertThat(refusal(statement(
                        "02",
                        "0.00",
                        "400.00",
                        entry("400.00", one, "<TxDtls><AmtDtls>" + dollars + "</AmtDtls></TxDtls>"))))
                .extracting(CamtFinding::fault, CamtFinding::field, CamtFinding::found)
                .containsExactly(
                        CamtFault.CURRENCY, "Stmt[1]/Ntry[1]/NtryDtls/TxDtls[2]/AmtDtls/InstdAmt/Amt", Words.of("USD"));
    }

    @ParameterizedTest
    @CsvSource({"0.500, 0.50", "00000000000000.5, 0.50", "999999999999.99, 999999999999.99", "5., 5.00"})
    void readsAnAmountToTheCent(String written, String amount) {
        // When
        List<CamtMovement> movements = movements(
                statement("02", "0.00", amount, entry(amount).replace(">" + amount + "<", ">" + written + "<")));

        // Then
        assertThat(movements).extracting(CamtMovement::amount).containsExactly(new BigDecimal(amount));
    }

    @ParameterizedTest
    @CsvSource({
        "0.505, DECIMALS, whole cents",
        "0.00001, DECIMALS, whole cents",
        "1000000000000.00, AMOUNT, an amount of at most 12 digits before the point",
        "0.000001, AMOUNT, an amount of at most 12 digits before the point"
    })
    void refusesAnAmountThatNoAccountHolds(String written, CamtFault fault, String expected) {
        // When
        CamtFinding finding =
                refusal(statement("02", "0.00", "0.50", entry("0.50").replace(">0.50<", ">" + written + "<")));

        // Then
        assertThat(finding.fault()).isEqualTo(fault);
        assertThat(finding.field()).isEqualTo("Stmt[1]/Ntry[1]/Amt");
        assertThat(finding.expected()).hasToString(expected);
        assertThat(finding.found()).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource({"eur, eur", "SEK, SEK", "Jan Peeters, another text", "'', ''"})
    void refusesWhatIsNoEuro(String currency, String found) {
        // When
        CamtFinding finding =
                refusal(statement("02", "0.00", "5.00", entry("5.00").replace("\"EUR\"", "\"" + currency + "\"")));

        // Then
        assertThat(finding)
                .extracting(
                        CamtFinding::fault,
                        one -> one.expected().en(),
                        one -> one.found().en())
                .containsExactly(CamtFault.CURRENCY, "EUR", found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PDNG", "INFO", "FUTR"})
    void booksNothingOfWhatIsNotBooked(String status) {
        // Given
        String waiting = entry("7.00", transaction("3.00", RENT), transaction("4.00", RENT))
                .replace(">BOOK<", ">" + status + "<")
                .replace("<BookgDt><Dt>2019-04-08</Dt></BookgDt>", "");

        // When
        CamtStatement read = read(statement("02", "0.00", "5.00", waiting, entry("5.00"), waiting))
                .get(0);

        // Then
        assertThat(read.movements()).extracting(CamtMovement::amount).containsExactly(new BigDecimal("5.00"));
        assertThat(read.closing().entries()).isEqualTo(3);
        assertThat(read.closing().credits()).isEqualTo("5.00");
    }

    @Test
    void refusesAStatusItDoesNotKnow() {
        assertThat(refusal(statement("02", "0.00", "5.00", entry("5.00").replace(">BOOK<", ">DONE<")))
                        .expected())
                .isEqualTo(new Words("BOOK, PDNG, INFO or FUTR", "BOOK, PDNG, INFO of FUTR"));
    }

    @Test
    void readsMoneyThatLeftAndComesBack() {
        // When
        CamtMovement movement = movements(statement(
                        "02",
                        "0.00",
                        "20.00",
                        entry("20.00", transaction("20.00", RENT)).replace("<Sts>", "<RvslInd>1</RvslInd><Sts>")))
                .get(0);

        // Then
        assertThat(movement.reversal()).isTrue();
        assertThat(movement.amount()).isEqualTo("20.00");
    }

    @Test
    void givesEachTransactionTheBlockThatItStandsIn() {
        // When
        List<CamtMovement> movements = movements(statement(
                "02",
                "0.00",
                "400.00",
                entry(
                        "400.00",
                        "<Btch><PmtInfId>BLOCK1</PmtInfId><NbOfTxs>1</NbOfTxs></Btch>" + transaction("300.00", RENT)
                                + "</NtryDtls><NtryDtls><Btch><PmtInfId>BLOCK2</PmtInfId><NbOfTxs>1</NbOfTxs></Btch>"
                                + transaction("100.00", RENT))));

        // Then
        assertThat(movements).extracting(CamtMovement::batch).containsExactly("BLOCK1", "BLOCK2");
    }

    @Test
    void booksAsATotalWhatShowsFewerTransactionsThanItHas() {
        // When
        List<CamtMovement> movements = movements(statement(
                "02",
                "0.00",
                "400.00",
                entry("400.00", "<Btch><NbOfTxs>2</NbOfTxs></Btch>" + transaction("300.00", RENT))));

        // Then
        assertThat(movements).singleElement().satisfies(total -> {
            assertThat(total.amount()).isEqualTo("400.00");
            assertThat(total.totalWithoutDetails()).isTrue();
            assertThat(total.remittance().structuredCommunication()).isEmpty();
        });
    }

    @Test
    void readsAnEntryOfNothingAndAStatementOfNothing() {
        // When
        List<CamtStatement> read = read(message(
                "53",
                "02",
                "<BkToCstmrStmt>" + oneStatement("S1", 1, "5.00", "5.00", entry("0.00"))
                        + oneStatement("S2", 2, "5.00", "5.00") + "</BkToCstmrStmt>"));

        // Then
        assertThat(read.get(0).movements())
                .singleElement()
                .satisfies(one -> assertThat(one.isCredit()).isFalse());
        assertThat(read.get(1).movements()).isEmpty();
    }

    @Test
    void namesTheStatementAndTheEntryOfAFault() {
        // When
        CamtFinding finding = refusal(message(
                "53",
                "02",
                "<BkToCstmrStmt>" + oneStatement("S1", 1, "0.00", "5.00", entry("5.00"))
                        + oneStatement(
                                "S2",
                                2,
                                "5.00",
                                "12.00",
                                entry("4.00"),
                                entry("3.00").replace(">CRDT<", ">CRED<"))
                        + "</BkToCstmrStmt>"));

        // Then
        assertThat(finding)
                .isEqualTo(new CamtFinding(
                        8,
                        CamtFault.SIGN,
                        "Stmt[2]/Ntry[2]/CdtDbtInd",
                        new Words("CRDT or DBIT", "CRDT of DBIT"),
                        Words.of("CRED")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-29", "2019-13-01", "08-04-2019", "", "2019-04-08T25", "20190408"})
    void refusesADayThatIsNotOnTheCalendar(String day) {
        // When
        CamtFinding finding =
                refusal(statement("02", "0.00", "5.00", entry("5.00").replace("2019-04-08", day)));

        // Then
        assertThat(finding.fault()).isEqualTo(CamtFault.DATE);
        assertThat(finding.expected()).isEqualTo(new Words("a date", "een datum"));
        assertThat(finding.field()).isEqualTo("Stmt[1]/Ntry[1]/BookgDt");
    }

    @Test
    void readsTheTwentyNinthOfFebruary() {
        assertThat(movements(statement("02", "0.00", "5.00", entry("5.00").replace("2019-04-08", "2020-02-29"))))
                .extracting(CamtMovement::bookedOn)
                .hasToString("[2020-02-29]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16"})
    void readsTheEncodingThatTheFileSays(String encoding) {
        // Given
        String file = statement("02", "0.00", "5.00", entry("5.00", transaction("5.00", RENT)))
                .replace("UTF-8", encoding)
                .replace("Test Payer", "H\u00e9l\u00e8ne");

        // When
        List<CamtStatement> read = CamtReader.readAll(file.getBytes(Charset.forName(encoding)));

        // Then
        assertThat(read.get(0).movements().get(0).counterparty().name()).isEqualTo("H\u00e9l\u00e8ne");
    }

    @Test
    void readsUtf16OfEitherOrderAndTheMarkOfUtf8() {
        // Given
        String file = '\uFEFF' + statement("02", "0.00", "5.00", entry("5.00"));

        // Then
        for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, StandardCharsets.UTF_8)) {
            assertThat(CamtReader.readAll(file.getBytes(charset))).hasSize(1);
        }
    }

    @Test
    void refusesEntitiesHoweverTheyAreDeclared() {
        // Given
        String bomb = statement("02", "0.00", "5.00", entry("5.00"))
                .replace(
                        "?>",
                        "?><!DOCTYPE Document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>")
                .replace("<Id>S1</Id>", "<Id>&c;</Id>");
        String undeclared = statement("02", "0.00", "0.00").replace("<Id>S1</Id>", "<Id>&c;</Id>");

        // Then
        assertThat(refusal(bomb))
                .isEqualTo(new CamtFinding(
                        1,
                        CamtFault.DOCTYPE,
                        "document",
                        new Words("no document type", "geen documenttype"),
                        new Words("one", "een")));
        assertThat(refusal(undeclared).fault()).isIn(CamtFault.XML, CamtFault.DOCTYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:iso:std:iso:20022:tech:xsd:camt.052.001.02",
                "urn:iso:std:iso:20022:tech:xsd:pain.002.001.03",
                "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02x",
                ""
            })
    void refusesAnotherNamespaceByName(String namespace) {
        // When
        CamtFinding finding = refusal(
                statement("02", "0.00", "0.00").replace("urn:iso:std:iso:20022:tech:xsd:camt.053.001.02", namespace));

        // Then
        assertThat(finding)
                .isEqualTo(new CamtFinding(
                        2,
                        CamtFault.MESSAGE,
                        "Document",
                        new Words("camt.053 or camt.054, version 02 to 08", "camt.053 of camt.054, versie 02 tot 08"),
                        new Words("another message", "een ander bericht")));
    }

    @Test
    void readsANotificationOfSeveralEntriesWithoutBalances() {
        // When
        CamtStatement read = read(notification(
                        "08",
                        entry("5.00", transaction("5.00", RENT)),
                        entry("400.00", transaction("300.00", RENT), transaction("100.00", RENT))))
                .get(0);

        // Then
        assertThat(read.movements())
                .extracting(CamtMovement::amount)
                .containsExactly(new BigDecimal("5.00"), new BigDecimal("300.00"), new BigDecimal("100.00"));
        assertThat(read.opening().oldBalance()).isEmpty();
    }
}
