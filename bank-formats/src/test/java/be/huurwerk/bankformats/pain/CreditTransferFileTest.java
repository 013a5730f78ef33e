package be.huurwerk.bankformats.pain;

import static be.huurwerk.bankformats.pain.PainFiles.HEADER;
import static be.huurwerk.bankformats.pain.PainFiles.LANDLORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.bankformats.StructuredCommunication;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CreditTransferFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final Iban TENANT = new Iban("BE71096123456769");
    private static final Remittance REFUND = new Remittance.Free("Waarborg terug");

    private static CreditTransfer transfer(String id, String amount, String name, Remittance remittance) {
        return new CreditTransfer(id, new BigDecimal(amount), new Party(name, TENANT), remittance);
    }

    private static PainFiles written(CreditTransfer... transfers) {
        return PainFiles.valid(
                "pain.001.001.09.xsd", new CreditTransferFile(HEADER, LANDLORD, DAY, false, List.of(transfers))::write);
    }

    @Test
    void isValidAndCountsAndAddsItsPayments() {
        // When
        PainFiles file = written(
                transfer("R-1", "983.00", "Voorbeeld Jan", REFUND),
                transfer(
                        "R-2",
                        "49.1",
                        "Voorbeeld An",
                        new Remittance.Structured(new StructuredCommunication("010806817183"))));
        // Then
        assertThat(file.text("//GrpHdr/NbOfTxs")).isEqualTo("2");
        assertThat(file.text("//GrpHdr/CtrlSum")).isEqualTo("1032.10");
        assertThat(file.text("//GrpHdr/CreDtTm")).isEqualTo("2026-11-26T09:30:00+01:00");
        assertThat(file.text("//InitgPty/Id/OrgId/Othr/Id")).isEqualTo("0404616494");
        assertThat(file.text("//PmtInf/CtrlSum")).isEqualTo("1032.10");
        assertThat(file.text("//ReqdExctnDt/Dt")).isEqualTo("2026-11-27");
        assertThat(file.text("//DbtrAcct/Id/IBAN")).isEqualTo("BE68539007547034");
        assertThat(file.text("//CdtTrfTxInf[1]/Amt/InstdAmt")).isEqualTo("983.00");
        assertThat(file.text("//CdtTrfTxInf[1]/Amt/InstdAmt/@Ccy")).isEqualTo("EUR");
        assertThat(file.text("//CdtTrfTxInf[1]/RmtInf/Ustrd")).isEqualTo("Waarborg terug");
        assertThat(file.text("//CdtTrfTxInf[2]/Amt/InstdAmt")).isEqualTo("49.10");
        assertThat(file.text("//CdtTrfTxInf[2]//CdtrRefInf/Ref")).isEqualTo("010806817183");
        assertThat(file.text("//CdtTrfTxInf[2]//CdtrRefInf/Tp/Issr")).isEqualTo("BBA");
        assertThat(file.text("//CdtTrfTxInf[2]//CdtrRefInf/Tp/CdOrPrtry/Cd")).isEqualTo("SCOR");
    }

    @Test
    void writesNamesInCharactersThatABankTakes() {
        // When
        PainFiles file = written(
                transfer("R-1", "1.00", "H\u00e9l\u00e8ne D\u2019H\u00f6ge & Zn <Wa\u0142\u0119sa>", REFUND),
                transfer("R-2", "1.00", "\u738b \u0413 Li", new Remittance.Free("x".repeat(150))));
        // Then
        assertThat(file.text("//CdtTrfTxInf[1]/Cdtr/Nm")).isEqualTo("Helene D'Hoge + Zn Walesa");
        assertThat(file.text("//CdtTrfTxInf[2]/Cdtr/Nm")).isEqualTo("Li");
        assertThat(file.text("//CdtTrfTxInf[2]/RmtInf/Ustrd")).hasSize(140);
    }

    @Test
    void isValidForAnyNameAmountAndText() {
        // Given
        Random random = new Random(20261126);
        for (int round = 0; round < 50; round++) {
            List<CreditTransfer> transfers = new ArrayList<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (int at = 0; at <= random.nextInt(20); at++) {
                BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(10_000_000), 2);
                sum = sum.add(amount);
                transfers.add(new CreditTransfer(
                        "E" + at,
                        amount,
                        new Party("A" + anyText(random), TENANT),
                        new Remittance.Free("b" + anyText(random))));
            }
            // When
            PainFiles file = written(transfers.toArray(CreditTransfer[]::new));
            // Then
            assertThat(file.text("//GrpHdr/CtrlSum")).isEqualTo(sum.toPlainString());
            assertThat(file.text("count(//CdtTrfTxInf)")).isEqualTo(Integer.toString(transfers.size()));
        }
    }

    private static String anyText(Random random) {
        return random.ints(random.nextInt(200), 1, 0x2FFFF)
                .filter(Character::isDefined)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void refusesWhatABankWouldRefuse() {
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("R-1", "0.00", "Jan", REFUND));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("R-1", "-5.00", "Jan", REFUND));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("R-1", "5.001", "Jan", REFUND));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("R-1", "1000000000.00", "Jan", REFUND));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("R-1", "5.00", "\u738b", REFUND));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("", "5.00", "Jan", REFUND));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("/R", "5.00", "Jan", REFUND));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("R//1", "5.00", "Jan", REFUND));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("R/", "5.00", "Jan", REFUND));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("R\u00e9", "5.00", "Jan", REFUND));
        assertThatIllegalArgumentException().isThrownBy(() -> transfer("x".repeat(36), "5.00", "Jan", REFUND));
        assertThatIllegalArgumentException().isThrownBy(() -> written());
        CreditTransfer one = transfer("R-1", "5.00", "Jan", REFUND);
        assertThatIllegalArgumentException().isThrownBy(() -> written(one, one));
    }
}
