package be.huurwerk.bankformats.pain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.huurwerk.bankformats.pain.PaymentStatus.Outcome;
import be.huurwerk.bankformats.pain.PaymentStatusReport.Said;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentStatusReaderTest {

    private static final String ANSWER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.%s">
             <CstmrPmtStsRpt>
              <GrpHdr><MsgId>BANK-1</MsgId><CreDtTm>2026-11-27T08:00:00</CreDtTm></GrpHdr>
              <OrgnlGrpInfAndSts>
               <OrgnlMsgId>HW-2026-11-26-1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
               <GrpSts>PART</GrpSts>
              </OrgnlGrpInfAndSts>
              <OrgnlPmtInfAndSts>
               <OrgnlPmtInfId>HW-2026-11-26-1</OrgnlPmtInfId>
               <TxInfAndSts>
                <OrgnlEndToEndId>R-1</OrgnlEndToEndId><TxSts>RJCT</TxSts>
                <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Closed</AddtlInf></StsRsnInf>
                <OrgnlTxRef><Amt><InstdAmt Ccy="EUR">983.00</InstdAmt></Amt></OrgnlTxRef>
               </TxInfAndSts>
               <TxInfAndSts><OrgnlEndToEndId>R-2</OrgnlEndToEndId><TxSts>ACSC</TxSts></TxInfAndSts>
              </OrgnlPmtInfAndSts>
             </CstmrPmtStsRpt>
            </Document>
            """;

    private static PaymentStatusReport read(String answer) {
        return PaymentStatusReader.read(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"03", "09", "10", "12"})
    void saysWhatBecameOfTheFileAndOfEachOrder(String version) {
        // When
        PaymentStatusReport report = read(ANSWER.formatted(version));
        // Then
        assertThat(report.messageId()).isEqualTo("BANK-1");
        assertThat(report.file()).isEqualTo(new Said("HW-2026-11-26-1", Optional.of(PaymentStatus.PART), List.of()));
        assertThat(report.blocks()).hasSize(1);
        assertThat(report.blocks().get(0).block().status()).isEmpty();
        assertThat(report.blocks().get(0).orders())
                .containsExactly(
                        new Said("R-1", Optional.of(PaymentStatus.RJCT), List.of("AC04")),
                        new Said("R-2", Optional.of(PaymentStatus.ACSC), List.of()));
        assertThat(PaymentStatus.RJCT.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(PaymentStatus.ACSC.outcome()).isEqualTo(Outcome.CARRIED_OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03", "12"})
    void theSampleIsAsThePublishedSchemaWantsIt(String version) {
        PainFiles.valid(
                "pain.002.001." + version + ".xsd", ANSWER.formatted(version).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesWhatIsNoAnswerOfTheBankAndSaysWhere() {
        refused("", "no well-formed XML");
        refused("<Document/>", "not a pain.002 message");
        refused(ANSWER.formatted("02"), "not a pain.002 message");
        refused(ANSWER.formatted("10").replace("OrgnlGrpInfAndSts", "Else"), "OrgnlGrpInfAndSts is missing");
        refused(ANSWER.formatted("10").replace("RJCT", "XXXX"), "a status that is not known");
        refused(ANSWER.formatted("10").replace("<TxSts>RJCT", "<TxSts>" + "R".repeat(2000)), "too long");
        refused(ANSWER.formatted("10").replace("</Document>", ""), "no well-formed XML");
        refused(
                ANSWER.formatted("10")
                        .replace("<Document", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document"),
                "document type");
        assertThatExceptionOfType(PaymentStatusException.class)
                .isThrownBy(() -> read(ANSWER.formatted("10").replace("RJCT", "XXXX")))
                .satisfies(refused -> assertThat(refused.line()).isEqualTo(12));
    }

    private static void refused(String answer, String reason) {
        assertThatExceptionOfType(PaymentStatusException.class)
                .isThrownBy(() -> read(answer))
                .withMessageContaining(reason);
    }

    @Test
    void noInputCrashesIt() {
        // Given
        Random random = new Random(20261126);
        byte[] sound = ANSWER.formatted("10").getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 5_000; round++) {
            byte[] broken = sound.clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            // When
            try {
                PaymentStatusReader.read(new ByteArrayInputStream(broken));
            } catch (PaymentStatusException refused) {
                // Then
                assertThat(refused.line()).isPositive();
            }
        }
    }
}
