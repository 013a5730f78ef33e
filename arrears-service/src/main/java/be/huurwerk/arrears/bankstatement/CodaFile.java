package be.huurwerk.arrears.bankstatement;

import be.huurwerk.bankformats.Words;
import be.huurwerk.bankformats.coda.CodaClosing;
import be.huurwerk.bankformats.coda.CodaCommunication;
import be.huurwerk.bankformats.coda.CodaException;
import be.huurwerk.bankformats.coda.CodaFinding;
import be.huurwerk.bankformats.coda.CodaHandler;
import be.huurwerk.bankformats.coda.CodaMovement;
import be.huurwerk.bankformats.coda.CodaOpening;
import be.huurwerk.bankformats.coda.CodaReader;
import be.huurwerk.bankformats.coda.CodaReturn;
import be.huurwerk.regulation.money.Euro;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Makes statements of a CODA file. */
final class CodaFile implements CodaHandler {

    private static final String EURO = "EUR";
    private static final String DIRECT_DEBIT = "05";
    /** Unpaid, and reimbursed; both take back what was collected. */
    private static final Set<String> TAKEN_BACK = Set.of("03", "05");

    private static final String CORRECTION = "49";
    private static final Set<String> PAID = Set.of("0", "", " ");

    private final FileHandler handler;
    private CodaOpening opening;

    private CodaFile(FileHandler handler) {
        this.handler = handler;
    }

    /** @throws RefusedFileException when the file is broken, or holds what is not euro and cents */
    static void read(InputStream file, Charset charset, FileHandler handler) {
        try (file) {
            CodaReader.read(file, charset, new CodaFile(handler));
        } catch (CodaException broken) {
            throw new RefusedFileException(FileFault.of(broken.finding()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void opened(CodaOpening opened) {
        if (!opened.currency().equals(EURO)) {
            throw new RefusedFileException(new FileFault(
                    opened.line(),
                    "currency",
                    "currency",
                    new Words("currency", "munt"),
                    Words.of(EURO),
                    Words.of(opened.currency())));
        }
        opening = opened;
    }

    @Override
    public void movement(CodaMovement movement) {
        Optional<String> text = text(movement.communication());
        Optional<CodaCommunication.DirectDebit> debit = directDebit(movement);
        handler.movement(new ReadMovement(
                cents(movement),
                movement.entryDate(),
                movement.valueDate().orElse(movement.entryDate()),
                FreeText.orElse(movement.structuredCommunication(), text),
                text,
                movement.counterparty().name(),
                movement.counterparty().account(),
                String.format("%04d.%04d", movement.sequence(), movement.detail()),
                movement.isCredit()
                        && !movement.isTotalWithoutDetails()
                        && movement.returned().isEmpty(),
                new ReadMovement.Identifiers(
                        movement.bankReference().strip(),
                        identifier(movement.customerReference()),
                        identifier(movement.customerReference()),
                        debit.map(CodaCommunication.DirectDebit::mandate).orElse("")),
                undoing(movement, debit)));
    }

    @Override
    public void closed(CodaClosing closing) {
        LocalDate date = closing.newBalanceDate().orElse(opening.oldBalanceDate());
        handler.closed(new ReadStatement(
                ReadStatement.Format.coda,
                opening.account(),
                date.getYear(),
                opening.number(),
                ReadStatement.WHOLE,
                Optional.empty(),
                sequence(date),
                opening.oldBalance(),
                closing.newBalance(),
                opening.oldBalanceDate(),
                closing.newBalanceDate()));
    }

    @Override
    public void finding(CodaFinding finding) {
        handler.odd(FileFault.of(finding));
    }

    /** The number of the file is a sequence within its year; that on paper may be the day of the year, which has holes of its own. */
    private Optional<Integer> sequence(LocalDate date) {
        if (opening.codaSequence() != 0) {
            return Optional.of(opening.codaSequence());
        }
        return Optional.of(opening.statementNumber()).filter(number -> number != 0 && number != date.getDayOfYear());
    }

    private static Optional<ReadMovement.Undoing> undoing(
            CodaMovement movement, Optional<CodaCommunication.DirectDebit> debit) {
        boolean unpaid = debit.filter(one -> !PAID.contains(one.outcome())).isPresent();
        boolean takenBack = movement.transaction().family().equals(DIRECT_DEBIT)
                && TAKEN_BACK.contains(movement.transaction().transaction());
        boolean corrected = movement.transaction().transaction().equals(CORRECTION);
        boolean undoes = !movement.isCredit() && (unpaid || takenBack || corrected);
        if (!undoes && movement.returned().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ReadMovement.Undoing(
                movement.returned()
                        .map(CodaReturn::reason)
                        .map(String::strip)
                        .filter(reason -> !reason.isEmpty())
                        .or(() -> debit.map(CodaCommunication.DirectDebit::returnReason)
                                .filter(reason -> !reason.isBlank())),
                debit.flatMap(CodaCommunication.DirectDebit::settledOn)
                        .filter(day -> !day.equals(movement.entryDate())
                                && !Optional.of(day).equals(movement.valueDate()))));
    }

    private static Optional<CodaCommunication.DirectDebit> directDebit(CodaMovement movement) {
        return Optional.of(movement.communication())
                .filter(CodaCommunication.DirectDebit.class::isInstance)
                .map(CodaCommunication.DirectDebit.class::cast);
    }

    private static String identifier(String given) {
        String identifier = given.strip();
        return identifier.equals("NOTPROVIDED") ? "" : identifier;
    }

    private static Euro cents(CodaMovement movement) {
        try {
            return Euro.of(movement.amount());
        } catch (IllegalArgumentException thousandths) {
            throw new RefusedFileException(new FileFault(
                    movement.line(),
                    "amount",
                    "amount",
                    new Words("amount", "bedrag"),
                    new Words("whole cents", "hele centen"),
                    Words.of(movement.amount().toPlainString())));
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
        if (communication instanceof CodaCommunication.DirectDebit debit) {
            return Optional.of(debit.text()).filter(text -> !text.isEmpty());
        }
        if (communication instanceof CodaCommunication.Other other) {
            return Optional.of(other.type() + " " + other.data().strip().replaceAll(" +", " "));
        }
        return Optional.empty();
    }
}
