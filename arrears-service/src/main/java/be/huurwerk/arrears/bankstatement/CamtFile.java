package be.huurwerk.arrears.bankstatement;

import be.huurwerk.bankformats.camt.CamtClosing;
import be.huurwerk.bankformats.camt.CamtException;
import be.huurwerk.bankformats.camt.CamtFinding;
import be.huurwerk.bankformats.camt.CamtHandler;
import be.huurwerk.bankformats.camt.CamtMovement;
import be.huurwerk.bankformats.camt.CamtOpening;
import be.huurwerk.bankformats.camt.CamtReader;
import be.huurwerk.bankformats.camt.CamtRemittance;
import be.huurwerk.regulation.money.Euro;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes statements of a camt.053 file, whole or not at all. */
final class CamtFile implements CamtHandler {

    private static final long HIGHEST_NUMBER = 999_999_999;

    private final List<ReadStatement> statements = new ArrayList<>();
    private final List<ReadMovement> movements = new ArrayList<>();
    private CamtOpening opening;

    private CamtFile() {}

    /**
     * @throws RefusedFileException when the file is broken, holds what is not euro and cents, or is a notification (camt.054): what it
     *     announces is booked when the statement comes
     */
    static List<ReadStatement> read(byte[] file) {
        CamtFile reading = new CamtFile();
        try {
            CamtReader.read(new ByteArrayInputStream(file), reading);
        } catch (CamtException broken) {
            CamtFinding finding = broken.finding();
            throw new RefusedFileException(finding.line(), finding.field(), finding.expected(), finding.found());
        }
        return List.copyOf(reading.statements);
    }

    @Override
    public void opened(CamtOpening opened) {
        if (!opened.statement()) {
            throw new RefusedFileException(opened.line(), "Document", "a statement (camt.053)", "camt.054");
        }
        opening = opened;
        movements.clear();
    }

    @Override
    public void movement(CamtMovement movement) {
        CamtRemittance remittance = movement.remittance();
        movements.add(new ReadMovement(
                Euro.of(movement.amount()),
                movement.valueDate().orElse(movement.bookedOn()),
                FreeText.orElse(remittance.structuredCommunication(), text(remittance)),
                text(remittance),
                movement.counterparty().name(),
                movement.counterparty().account(),
                reference(movement),
                movement.endToEndId(),
                movement.isCredit()
                        && !movement.totalWithoutDetails()
                        && !movement.reversal()
                        && movement.returnReason().isEmpty()));
    }

    @Override
    public void closed(CamtClosing closing) {
        statements.add(new ReadStatement(
                opening.account(),
                newBalanceDate().getYear(),
                number(),
                opening.oldBalance().orElseThrow().amount(),
                opening.newBalance().orElseThrow().amount(),
                opening.oldBalance().orElseThrow().date(),
                Optional.of(newBalanceDate()),
                movements));
    }

    private LocalDate newBalanceDate() {
        return opening.newBalance().orElseThrow().date();
    }

    /** That of the statement on paper, which a CODA file of the same statement bears too; without any, the day of the year. */
    private int number() {
        long number = opening.legalNumber().or(opening::electronicNumber).orElse((long)
                newBalanceDate().getDayOfYear());
        if (number > HIGHEST_NUMBER) {
            throw new RefusedFileException(
                    opening.line(), "LglSeqNb", "at most " + HIGHEST_NUMBER, Long.toString(number));
        }
        return (int) number;
    }

    private String reference(CamtMovement movement) {
        return String.format(
                "%s/%d/%03d/%04d.%04d",
                opening.account(), newBalanceDate().getYear(), number(), movement.entry(), movement.transaction());
    }

    private static Optional<String> text(CamtRemittance remittance) {
        return Optional.of(remittance.text())
                .filter(text -> !text.isEmpty())
                .or(() -> remittance.references().stream()
                        .map(CamtRemittance.Reference::value)
                        .findFirst());
    }
}
