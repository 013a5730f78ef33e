package be.huurwerk.arrears.bankstatement;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.bankstatement.ReadStatement.Format;
import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.regulation.money.Euro;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RepeatTest {

    private static final LocalDate DAY = LocalDate.of(2019, 4, 8);
    private static final String OGM = "010000000182";
    private static final String PAYER = "BE71096123456769";
    private static final String OTHER = "BE32123456789002";

    private static ReadMovement read(String reference, String payer) {
        return read("316.10", Optional.of(OGM), "", reference, payer);
    }

    private static ReadMovement read(
            String amount, Optional<String> structured, String words, String reference, String payer) {
        return new ReadMovement(
                Euro.of(amount),
                DAY,
                DAY,
                structured.flatMap(StructuredCommunication::parse),
                Optional.of(words).filter(text -> !text.isEmpty()),
                "Voorbeeld",
                payer,
                "0001.0000",
                true,
                new ReadMovement.Identifiers(reference, "", "", ""),
                Optional.empty());
    }

    private static Repeat.Held held(int id, String reference, String payer, Format format) {
        return new Repeat.Held(
                new UUID(0, id),
                Euro.of("316.10"),
                DAY,
                Optional.of(OGM),
                "",
                payer,
                reference,
                "",
                Optional.of(format));
    }

    private static Repeat.Held ordered(String name, Format format) {
        return ordered("", name, format);
    }

    private static Repeat.Held ordered(String reference, String name, Format format) {
        return new Repeat.Held(
                new UUID(0, 1),
                Euro.of("316.10"),
                DAY,
                Optional.of(OGM),
                "",
                PAYER,
                reference,
                name,
                Optional.of(format));
    }

    private static ReadMovement ordered(String endToEnd, String batch) {
        return ordered("", endToEnd, batch);
    }

    private static ReadMovement ordered(String reference, String endToEnd, String batch) {
        return new ReadMovement(
                Euro.of("316.10"),
                DAY,
                DAY,
                StructuredCommunication.parse(OGM),
                Optional.empty(),
                "Voorbeeld",
                PAYER,
                "0001.0000",
                true,
                new ReadMovement.Identifiers(reference, endToEnd, batch, ""),
                Optional.empty());
    }

    private static Optional<Repeat> one(ReadMovement read, Format format, Repeat.Held... pool) {
        return Optional.ofNullable(
                Repeat.among(List.of(read), Set.of(), format, List.of(pool)).get(0));
    }

    @Test
    void theSameReferenceOfTheBankIsTheSameMovement() {
        // Given
        Repeat.Held other = held(1, "B2", PAYER, Format.camt);
        Repeat.Held same = held(2, "B1", PAYER, Format.camt);

        // Then
        assertThat(one(read("B1", PAYER), Format.camt, other, same)).contains(new Repeat(new UUID(0, 2), true));
        assertThat(one(read("B1", PAYER), Format.coda, same)).contains(new Repeat(new UUID(0, 2), true));
    }

    @Test
    void anotherReferenceInTheSameFormatIsAnotherPayment() {
        assertThat(one(read("B3", PAYER), Format.camt, held(1, "B1", PAYER, Format.camt)))
                .isEmpty();
    }

    @Test
    void aReferenceThatTheBankUsesAgainForAnotherOrderProvesNothingInTheSameFormat() {
        // Given two debits of a batch that bear the reference of the batch
        Repeat known = new Repeat(new UUID(0, 1), true);

        // Then
        assertThat(one(ordered("B1", "ER-1", ""), Format.coda, ordered("B1", "ER-0", Format.coda)))
                .isEmpty();
        assertThat(one(ordered("B1", "ER-1", ""), Format.coda, ordered("B1", "ER-1", Format.coda)))
                .contains(known);
        assertThat(one(ordered("B1", "", ""), Format.coda, ordered("B1", "ER-1", Format.coda)))
                .contains(known);
        assertThat(one(ordered("B1", "ER-1", "BATCH"), Format.coda, ordered("B1", "BATCH", Format.coda)))
                .contains(known);
        assertThat(one(ordered("B1", "ER-1", ""), Format.camt, ordered("B1", "ER-0", Format.coda)))
                .contains(known);
    }

    @Test
    void whatNoReferenceTellsApartLooksKnown() {
        // Given
        Repeat maybe = new Repeat(new UUID(0, 1), false);

        // Then
        assertThat(one(read("B3", PAYER), Format.camt, held(1, "REF", PAYER, Format.coda)))
                .contains(maybe);
        assertThat(one(read("", PAYER), Format.camt, held(1, "B1", PAYER, Format.camt)))
                .contains(maybe);
        assertThat(one(read("0000 0000", "BE71 0961 2345 6769"), Format.coda, held(1, "00000000", PAYER, Format.coda)))
                .contains(maybe);
        assertThat(one(read("", ""), Format.camt, held(1, "REF", null, Format.coda)))
                .contains(maybe);
    }

    @Test
    void anotherIdentifierOfTheOrderInTheSameFormatIsAnotherPayment() {
        // Given
        Repeat maybe = new Repeat(new UUID(0, 1), false);

        // Then
        assertThat(one(ordered("ER-1", ""), Format.coda, ordered("ER-0", Format.coda)))
                .isEmpty();
        assertThat(one(ordered("ER-0", ""), Format.coda, ordered("ER-0", Format.coda)))
                .contains(maybe);
        assertThat(one(ordered("ER-1", ""), Format.camt, ordered("ER-0", Format.coda)))
                .contains(maybe);
        assertThat(one(ordered("", "ER-1"), Format.camt, ordered("ER-0", Format.camt)))
                .contains(maybe);
        assertThat(one(ordered("ER-1", "BATCH"), Format.camt, ordered("BATCH", Format.camt)))
                .contains(maybe);
        assertThat(one(ordered("ER-1", ""), Format.camt, ordered("NOTPROVIDED", Format.camt)))
                .contains(maybe);
    }

    @Test
    void theLastRepeatOnlyWhatNoOtherDoes() {
        // Given
        List<ReadMovement> read = List.of(read("", PAYER), read("", PAYER));
        Repeat.Held held = held(1, "", PAYER, Format.camt);

        // Then
        assertThat(Repeat.among(read, Set.of(0), Format.coda, List.of(held))).containsOnlyKeys(1);
        assertThat(Repeat.among(read, Set.of(), Format.coda, List.of(held))).containsOnlyKeys(0);
    }

    @Test
    void whatAnotherPaidIsAnotherPayment() {
        assertThat(one(read("", OTHER), Format.camt, held(1, "", PAYER, Format.coda)))
                .isEmpty();
    }

    @Test
    void anotherAmountOrCommunicationIsAnotherPaymentWhateverItsReference() {
        // Given
        Repeat.Held held = held(1, "B1", PAYER, Format.camt);

        // Then
        assertThat(one(read("316.11", Optional.of(OGM), "", "B1", PAYER), Format.camt, held))
                .isEmpty();
        assertThat(one(read("316.10", Optional.empty(), "huur", "B1", PAYER), Format.camt, held))
                .isEmpty();
    }

    @Test
    void eachMovementIsRepeatedOnceAndTheSurestGoFirst() {
        // Given
        List<Repeat.Held> pool = List.of(held(1, "B1", PAYER, Format.coda), held(2, "B2", PAYER, Format.coda));

        // When
        List<ReadMovement> read = List.of(read("X", PAYER), read("B1", PAYER), read("Y", PAYER));
        var repeats = Repeat.among(read, Set.of(), Format.camt, pool);

        // Then
        assertThat(repeats).hasSize(2);
        assertThat(repeats.get(1)).isEqualTo(new Repeat(new UUID(0, 1), true));
        assertThat(repeats.get(0)).isEqualTo(new Repeat(new UUID(0, 2), false));
    }

    @Test
    void whatWasKeptByItsTextIsFoundByIt() {
        // Given
        Repeat.Held held = new Repeat.Held(
                new UUID(0, 1),
                Euro.of("50.00"),
                DAY,
                Optional.empty(),
                "huur april",
                PAYER,
                "B1",
                "",
                Optional.empty());

        // Then
        assertThat(one(read("50.00", Optional.empty(), "huur april", "B1", PAYER), Format.camt, held))
                .contains(new Repeat(new UUID(0, 1), true));
        assertThat(one(read("50.00", Optional.of(OGM), "huur april", "B1", PAYER), Format.camt, held))
                .contains(new Repeat(new UUID(0, 1), true));
    }

    @Test
    void manyEqualPaymentsTakeNoLongTime() {
        // Given
        List<Repeat.Held> pool = new ArrayList<>();
        List<ReadMovement> read = new ArrayList<>();
        for (int at = 0; at < 5_000; at++) {
            pool.add(held(at, "H" + at, PAYER, Format.camt));
            read.add(read("R" + at, PAYER));
        }

        // Then
        assertThat(Repeat.among(read, Set.of(), Format.camt, pool)).isEmpty();
    }
}
