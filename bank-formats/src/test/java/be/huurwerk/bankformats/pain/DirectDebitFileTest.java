package be.huurwerk.bankformats.pain;

import static be.huurwerk.bankformats.pain.PainFiles.HEADER;
import static be.huurwerk.bankformats.pain.PainFiles.LANDLORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.bankformats.StructuredCommunication;
import be.huurwerk.bankformats.pain.DirectDebit.Sequence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirectDebitFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 10);
    private static final String CREDITOR = "BE69ZZZ0404616494";

    private static DirectDebit debit(String id, String amount, Sequence sequence) {
        return new DirectDebit(
                id,
                new BigDecimal(amount),
                "MANDATE-" + id,
                LocalDate.of(2020, 2, 29),
                sequence,
                new Party("Voorbeeld Jan", new Iban("BE71096123456769")),
                new Remittance.Structured(new StructuredCommunication("010806817183")));
    }

    private static PainFiles written(DirectDebit... debits) {
        return PainFiles.valid(
                "pain.008.001.08.xsd",
                new DirectDebitFile(HEADER, LANDLORD, CREDITOR, DAY, true, List.of(debits))::write);
    }

    @Test
    void isValidAndKeepsFirstAndRecurrentCollectionsApart() {
        // When
        PainFiles file = written(
                debit("C-1", "316.10", Sequence.RECURRENT),
                debit("C-2", "400.00", Sequence.FIRST),
                debit("C-3", "0.01", Sequence.RECURRENT));
        // Then
        assertThat(file.text("//GrpHdr/NbOfTxs")).isEqualTo("3");
        assertThat(file.text("//GrpHdr/CtrlSum")).isEqualTo("716.11");
        assertThat(file.text("count(//PmtInf)")).isEqualTo("2");
        assertThat(file.text("//PmtInf[1]/PmtInfId")).isEqualTo("HW-2026-11-26-1-FRST");
        assertThat(file.text("//PmtInf[1]/PmtTpInf/SeqTp")).isEqualTo("FRST");
        assertThat(file.text("//PmtInf[1]/CtrlSum")).isEqualTo("400.00");
        assertThat(file.text("//PmtInf[2]/PmtTpInf/SeqTp")).isEqualTo("RCUR");
        assertThat(file.text("//PmtInf[2]/NbOfTxs")).isEqualTo("2");
        assertThat(file.text("//PmtInf[2]/CtrlSum")).isEqualTo("316.11");
        assertThat(file.text("//PmtInf[2]/CdtrSchmeId/Id/PrvtId/Othr/Id")).isEqualTo(CREDITOR);
        assertThat(file.text("//PmtInf[2]/DrctDbtTxInf[1]//MndtId")).isEqualTo("MANDATE-C-1");
        assertThat(file.text("//PmtInf[2]/DrctDbtTxInf[1]//DtOfSgntr")).isEqualTo("2020-02-29");
        assertThat(file.text("//PmtInf[2]/DrctDbtTxInf[1]/DbtrAcct/Id/IBAN")).isEqualTo("BE71096123456769");
        assertThat(file.text("//PmtInf[2]/ReqdColltnDt")).isEqualTo("2026-12-10");
    }

    @Test
    void refusesWhatABankWouldRefuse() {
        DirectDebit one = debit("C-1", "5.00", Sequence.ONE_OFF);
        assertThatIllegalArgumentException().isThrownBy(() -> written());
        assertThatIllegalArgumentException().isThrownBy(() -> written(one, one));
        assertThatIllegalArgumentException().isThrownBy(() -> debit("C-1", "0.001", Sequence.FIRST));
        assertThatIllegalArgumentException().isThrownBy(() -> debit("x".repeat(30), "1.00", Sequence.FIRST));
        FileHeader tooLong = new FileHeader("x".repeat(31), HEADER.createdAt(), "Landlord", Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DirectDebitFile(tooLong, LANDLORD, CREDITOR, DAY, true, List.of(one)));
    }
}
