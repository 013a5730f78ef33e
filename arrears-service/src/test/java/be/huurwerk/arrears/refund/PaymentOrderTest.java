package be.huurwerk.arrears.refund;

import static org.assertj.core.api.Assertions.assertThat;

import be.huurwerk.arrears.assignment.Who;
import be.huurwerk.arrears.refund.Refund.Status;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.testsupport.ProjectRoot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;

class PaymentOrderTest {

    private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2019-07-20T10:00:00+02:00");
    private static final Who WHO = new Who("finance-office", "finance-office");

    private static Refund refund(UUID id, String amount, Optional<String> iban, Optional<String> holder) {
        return new Refund(
                id,
                Optional.of(new UUID(0, 1)),
                Optional.empty(),
                Euro.of(amount),
                iban,
                holder,
                "paid twice",
                Status.ordered,
                WHO,
                Instant.EPOCH,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new UUID(0, 2)),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private static RefundFile file(List<Refund> refunds) {
        return new RefundFile(
                UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8079"),
                LocalDate.of(2019, 7, 22),
                new RefundFile.Debtor("Woonmaatschappij Voorbeeld", "BE68539007547034", "0123456749"),
                WHO,
                Instant.EPOCH,
                refunds);
    }

    private static byte[] written(RefundFile file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaymentOrder.of(file, MOMENT).orElseThrow().write(out);
        return out.toByteArray();
    }

    @Test
    void isValidForAnyHolderAndSumsToTheCent() throws Exception {
        // Given
        Random random = new Random(20261126);
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(ProjectRoot.path()
                        .resolve("bank-formats/src/test/resources/pain/pain.001.001.09.xsd")
                        .toFile());
        for (int round = 0; round < 20; round++) {
            List<Refund> refunds = new ArrayList<>();
            for (int at = 0; at <= random.nextInt(20); at++) {
                refunds.add(refund(
                        new UUID(round, at),
                        "%d.%02d".formatted(random.nextInt(5_000), 1 + random.nextInt(99)),
                        Optional.of("BE71096123456769"),
                        random.nextBoolean() ? Optional.empty() : Optional.of(anyName(random))));
            }
            RefundFile file = file(refunds);

            // When
            byte[] message = written(file);

            // Then
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(message)));
            assertThat(new String(message, java.nio.charset.StandardCharsets.UTF_8))
                    .contains("<NbOfTxs>" + refunds.size() + "</NbOfTxs>")
                    .contains("<CtrlSum>" + file.total().amount() + "</CtrlSum>");
            assertThat(written(file)).isEqualTo(message);
        }
    }

    private static String anyName(Random random) {
        return random.ints(1 + random.nextInt(70), 1, 0x2FFFF)
                .filter(Character::isDefined)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void isNotWrittenOnceAnAccountInItWasErased() {
        assertThat(PaymentOrder.of(
                        file(List.of(refund(new UUID(0, 3), "1.00", Optional.empty(), Optional.empty()))), MOMENT))
                .isEmpty();
    }

    @Test
    void knowsItsNamesAgainAndNoOthers() {
        // Given
        UUID id = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8077");

        // Then
        assertThat(Refund.named(Refund.endToEndId(id))).contains(id);
        assertThat(RefundFile.named(RefundFile.messageId(id))).contains(id);
        assertThat(Refund.named(RefundFile.messageId(id))).isEmpty();
        assertThat(Refund.named("E2E")).isEmpty();
        assertThat(Refund.named("HW" + "z".repeat(32))).isEmpty();
        assertThat(RefundFile.messageId(id)).hasSize(35);
    }
}
