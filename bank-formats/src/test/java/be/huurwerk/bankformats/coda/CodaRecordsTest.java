package be.huurwerk.bankformats.coda;

import static be.huurwerk.bankformats.coda.CodaText.pad;
import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.bankformats.StructuredCommunication;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Sound statements of every record and code of the standard. */
class CodaRecordsTest {

    private static final String RENT = "090933755493";
    private static final String TRANSFER = "00150000";

    @Test
    void joinsWhatStandsOverTheRecordsOfAMovementAndOfItsInformation() {
        // Given
        String words = "a".repeat(53) + "b".repeat(53) + "c".repeat(43);
        String more = "d".repeat(73) + "e".repeat(105) + "f".repeat(90);

        // When
        CodaStatement read = CodaText.from("100.00")
                .movement("00010000", "316.10", TRANSFER, " " + words.substring(0, 53))
                .second("00010000", words.substring(53, 106), "E2E-1", "")
                .third("00010000", "BE71096123456769", "Voorbeeld", words.substring(106))
                .information("00010001", false, more.substring(0, 73))
                .more("32", "00010001", more.substring(73, 178))
                .more("33", "00010001", more.substring(178))
                .free("Onze kantoren zijn gesloten")
                .read();

        // Then
        assertThat(read.closing().records()).isEqualTo(8);
        assertThat(read.closing().credits()).isEqualByComparingTo("316.10");
        assertThat(read.closing().newBalance()).isEqualByComparingTo("416.10");
        CodaMovement movement = read.movements().get(0);
        assertThat(read.movements()).hasSize(1);
        assertThat(movement.communication()).isEqualTo(new CodaCommunication.Free(words));
        assertThat(movement.customerReference()).isEqualTo("E2E-1");
        assertThat(movement.counterparty())
                .isEqualTo(new CodaCounterparty("BE71096123456769", "GKCCBEBB", "Voorbeeld"));
        assertThat(movement.information()).containsExactly(new CodaInformation(6, 1, new CodaCommunication.Free(more)));
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void booksTheDetailsOfATotalAndOfADetailOnlyWhatItIsMadeOf() {
        // When
        CodaStatement read = CodaText.from("0.00")
                .movement("00010000", "300.00", "20150000", " twee stortingen")
                .movement("00010001", "200.00", "70150000", "101" + RENT)
                .movement("00010002", "210.00", "90150100", " bruto")
                .movement("00010003", "-10.00", "90150006", " kosten")
                .movement("00010004", "100.00", "60150000", "101" + RENT)
                .movement("00020000", "-5.00", "00335000", " bijdrage")
                .read();

        // Then
        assertThat(read.movements())
                .extracting(CodaMovement::amount)
                .containsExactly(new BigDecimal("200.000"), new BigDecimal("100.000"), new BigDecimal("-5.000"));
        assertThat(read.movements().get(0).details())
                .extracting(CodaMovement::amount)
                .containsExactly(new BigDecimal("210.000"), new BigDecimal("-10.000"));
        assertThat(read.closing().credits()).isEqualByComparingTo("300.00");
        assertThat(read.closing().debits()).isEqualByComparingTo("5.00");
        assertThat(read.closing().newBalance()).isEqualByComparingTo("295.00");
        assertThat(read.movements()).noneMatch(CodaMovement::isTotalWithoutDetails);
    }

    @Test
    void booksTheDetailsOfACustomersTotal() {
        // When
        CodaStatement read = CodaText.from("0.00")
                .movement("00010000", "-30.00", "10101000", " lonen")
                .movement("00010001", "-10.00", "50101000", " een")
                .movement("00010002", "-20.00", "50101000", " twee")
                .read();

        // Then
        assertThat(read.movements())
                .extracting(CodaMovement::amount)
                .containsExactly(new BigDecimal("-10.000"), new BigDecimal("-20.000"));
        assertThat(read.closing().debits()).isEqualByComparingTo("30.00");
    }

    static Stream<Integer> types() {
        return IntStream.rangeClosed(100, 127).boxed();
    }

    @ParameterizedTest
    @MethodSource("types")
    void readsEachStructuredCommunicationWithFiguresInItAndWithNone(int type) {
        for (String data : List.of("7294582459985245100058901894704100613480410065864920000000000", "")) {
            // When
            String all = type + data;
            CodaStatement read = CodaText.from("0.00")
                    .movement("00010000", "10.00", TRANSFER, all.substring(0, Math.min(53, all.length())))
                    .second("00010000", all.substring(Math.min(53, all.length())), "", "")
                    .third("00010000", "", "", "")
                    .read();

            // Then
            assertThat(read.movements()).hasSize(1);
            assertThat(read.closing().credits()).isEqualByComparingTo("10.00");
            assertThat(read.movements().get(0).structuredCommunication()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "101, '" + RENT + "'",
        "102, '" + RENT + "'",
        "105, '000000000316100000000000316100000000000000EUR" + RENT + "BE'",
        "115, '7294582459985245100058901894704100613480410065864920000000003161000KBC BANK TIELT  TIELT     " + RENT
                + "'"
    })
    void findsTheCommunicationInEachTypeThatBearsOne(String type, String data) {
        // When
        String all = pad(type + data, 149);
        CodaMovement movement = CodaText.from("0.00")
                .movement("00010000", "316.10", TRANSFER, all.substring(0, 53))
                .second("00010000", all.substring(53, 106), "", "")
                .third("00010000", "", "", all.substring(106))
                .read()
                .movements()
                .get(0);

        // Then
        assertThat(movement.structuredCommunication()).contains(new StructuredCommunication(RENT));
    }

    @ParameterizedTest
    @CsvSource({"1MS03, 1, MS03", "2AC04, 2, AC04", "3MD06, 3, MD06", "4AM05, 4, AM05", "5DUPL, 5, DUPL", "2    , 2, ''"
    })
    void tellsWhatComesBackAndWhy(String code, int type, String reason) {
        // When
        CodaMovement movement = CodaText.from("400.00")
                .movement("00010000", "-316.10", "00503000", " onbetaald")
                .second("00010000", "", "E2E-1", code)
                .read()
                .movements()
                .get(0);

        // Then
        assertThat(movement.returned()).contains(new CodaReturn(type, reason));
        assertThat(movement.amount()).isEqualByComparingTo("-316.10");
    }

    @ParameterizedTest
    @CsvSource({"6MS03", "0MS03", "29999", "2ab12"})
    void takesNothingElseForAReturn(String code) {
        // When
        CodaMovement movement = CodaText.from("0.00")
                .movement("00010000", "10.00", TRANSFER, " huur")
                .second("00010000", "", "", code)
                .read()
                .movements()
                .get(0);

        // Then
        assertThat(movement.returned()).isEmpty();
    }

    @Test
    void readsAnAmountOfNothing() {
        // When
        CodaStatement read = CodaText.from("0.00")
                .movement("00010000", "0.00", TRANSFER, " mededeling van de bank")
                .read();

        // Then
        assertThat(read.movements()).singleElement().satisfies(movement -> {
            assertThat(movement.amount()).isEqualByComparingTo("0");
            assertThat(movement.isCredit()).isFalse();
        });
    }

    @Test
    void readsStatementsWithNothingInThem() {
        // Given: 0 1 8 9, 0 1 8 4 9 and 0 1 9
        List<String> none = CodaText.from("5.00").lines();
        none.remove(2);
        none.set(2, Samples.put(none.get(2), 17, "000001"));

        // When
        List<CodaStatement> read = Samples.read(CodaText.from("5.00").write()
                + CodaText.from("5.00").free("Tot uw dienst").write()
                + Samples.joined(none));

        // Then
        assertThat(read).hasSize(3).allMatch(one -> one.movements().isEmpty());
        assertThat(read).allMatch(one -> one.closing().newBalance().compareTo(new BigDecimal("5.00")) == 0);
        assertThat(read.get(2).closing().newBalanceDate()).isEmpty();
        assertThat(read.get(1).closing().newBalanceDate()).contains(LocalDate.of(2019, 4, 8));
    }

    @Test
    void readsTheDebitBalancesAndTheAccountsOfEachStructure() {
        // Given
        CodaText overdrawn = CodaText.from("-20.50").movement("00010000", "10.00", TRANSFER, " huur");
        List<String> old = overdrawn.lines();
        String account = pad("539007547034 EUR0BE", 37);
        old.set(1, Samples.put(Samples.put(old.get(1), 2, "0"), 6, account));
        old.set(3, Samples.put(old.get(3), 5, account));
        List<String> foreign = overdrawn.lines();
        foreign.set(1, Samples.put(Samples.put(foreign.get(1), 2, "3"), 6, pad("NL91ABNA0417164300", 34)));
        foreign.set(3, Samples.put(foreign.get(3), 5, pad("NL91ABNA0417164300", 34)));

        // When
        List<CodaStatement> read = Samples.read(overdrawn.write() + Samples.joined(old) + Samples.joined(foreign));

        // Then
        assertThat(read)
                .extracting(one -> one.opening().account())
                .containsExactly(CodaText.ACCOUNT, CodaText.ACCOUNT, "NL91ABNA0417164300");
        assertThat(read).allMatch(one -> one.opening().currency().equals("EUR"));
        assertThat(read).allMatch(one -> one.closing().newBalance().compareTo(new BigDecimal("-10.50")) == 0);
    }

    @ParameterizedTest
    @CsvSource({"290220, 2020-02-29", "311299, 2099-12-31", "000000, ''", "'      ', ''"})
    void readsAValueDateOrNone(String written, String date) {
        // When
        CodaStatement read = Samples.read(CodaText.from("0.00")
                        .movement("00010000", "10.00", TRANSFER, " huur")
                        .with(3, 48, written))
                .get(0);

        // Then
        assertThat(read.movements().get(0).valueDate())
                .isEqualTo(Optional.of(date).filter(text -> !text.isEmpty()).map(LocalDate::parse));
    }
}
