package be.huurwerk.arrears.bankstatement;

import be.huurwerk.bankformats.coda.CodaClosing;
import be.huurwerk.bankformats.coda.CodaCommunication;
import be.huurwerk.bankformats.coda.CodaException;
import be.huurwerk.bankformats.coda.CodaFinding;
import be.huurwerk.bankformats.coda.CodaHandler;
import be.huurwerk.bankformats.coda.CodaMovement;
import be.huurwerk.bankformats.coda.CodaOpening;
import be.huurwerk.bankformats.coda.CodaReader;
import be.huurwerk.regulation.money.Euro;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes statements of a CODA file, whole or not at all. */
final class CodaFile implements CodaHandler {

    private static final String EURO = "EUR";

    private final List<ReadStatement> statements = new ArrayList<>();
    private final List<CodaMovement> movements = new ArrayList<>();
    private CodaOpening opening;

    private CodaFile() {}

    /** @throws RefusedFileException when the file is broken, or holds what is not euro and cents */
    static List<ReadStatement> read(byte[] file, Charset charset) {
        CodaFile reading = new CodaFile();
        try {
            CodaReader.read(new ByteArrayInputStream(file), charset, reading);
        } catch (CodaException broken) {
            CodaFinding finding = broken.finding();
            throw new RefusedFileException(finding.line(), finding.field(), finding.expected(), finding.found());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return List.copyOf(reading.statements);
    }

    @Override
    public void opened(CodaOpening opened) {
        if (!opened.currency().equals(EURO)) {
            throw new RefusedFileException(opened.line(), "currency", EURO, opened.currency());
        }
        opening = opened;
        movements.clear();
    }

    @Override
    public void movement(CodaMovement movement) {
        movements.add(movement);
    }

    @Override
    public void closed(CodaClosing closing) {
        LocalDate date = closing.newBalanceDate().orElse(opening.oldBalanceDate());
        statements.add(new ReadStatement(
                opening.account(),
                date.getYear(),
                number(date),
                opening.oldBalance(),
                closing.newBalance(),
                opening.oldBalanceDate(),
                closing.newBalanceDate(),
                movements.stream().map(movement -> read(movement, date)).toList()));
    }

    private ReadMovement read(CodaMovement movement, LocalDate date) {
        return new ReadMovement(
                cents(movement),
                movement.valueDate().orElse(movement.entryDate()),
                FreeText.orElse(movement.structuredCommunication(), text(movement.communication())),
                text(movement.communication()),
                movement.counterparty().name(),
                movement.counterparty().account(),
                reference(movement, date),
                movement.customerReference().strip(),
                movement.isCredit()
                        && !movement.isTotalWithoutDetails()
                        && movement.returned().isEmpty());
    }

    private static Euro cents(CodaMovement movement) {
        try {
            return Euro.of(movement.amount());
        } catch (IllegalArgumentException thousandths) {
            throw new RefusedFileException(
                    movement.line(), "amount", "whole cents", movement.amount().toPlainString());
        }
    }

    private static Optional<String> text(CodaCommunication communication) {
        if (communication instanceof CodaCommunication.Free free) {
            return Optional.of(free.text().strip()).filter(text -> !text.isEmpty());
        }
        if (communication instanceof CodaCommunication.Belgian belgian) {
            return Optional.of(belgian.digits());
        }
        if (communication instanceof CodaCommunication.CreditorReference creditor) {
            return Optional.of(creditor.reference());
        }
        return Optional.empty();
    }

    private String reference(CodaMovement movement, LocalDate date) {
        return String.format(
                "%s/%d/%03d/%04d.%04d",
                opening.account(), date.getYear(), number(date), movement.sequence(), movement.detail());
    }

    /** A bank that numbers nothing sends a statement a day: the day of the year is then its number. */
    private int number(LocalDate date) {
        return opening.number() != 0 ? opening.number() : date.getDayOfYear();
    }
}
