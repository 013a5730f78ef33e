package be.huurwerk.arrears.bankstatement;

import be.huurwerk.bankformats.camt.CamtBalance;
import be.huurwerk.bankformats.camt.CamtClosing;
import be.huurwerk.bankformats.camt.CamtException;
import be.huurwerk.bankformats.camt.CamtFinding;
import be.huurwerk.bankformats.camt.CamtHandler;
import be.huurwerk.bankformats.camt.CamtMovement;
import be.huurwerk.bankformats.camt.CamtOpening;
import be.huurwerk.bankformats.camt.CamtPage;
import be.huurwerk.bankformats.camt.CamtReader;
import be.huurwerk.bankformats.camt.CamtRemittance;
import be.huurwerk.regulation.money.Euro;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes statements of a camt.053 message, or notifications of a camt.054 message. */
final class CamtFile implements CamtHandler {

    /** What is larger counts nothing; its statement is known by the name that the bank gives it. */
    private static final long HIGHEST_NUMBER = 999_999_999;

    private final FileHandler handler;
    private CamtOpening opening;

    private CamtFile(FileHandler handler) {
        this.handler = handler;
    }

    /** @throws RefusedFileException when the file is broken, or holds what is not euro and cents */
    static void read(InputStream file, FileHandler handler) {
        try (file) {
            CamtReader.read(file, new CamtFile(handler));
        } catch (CamtException broken) {
            throw new RefusedFileException(FileFault.of(broken.finding()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void opened(CamtOpening opened) {
        opening = opened;
        if (!opened.statement()) {
            handler.opened(notification());
        }
    }

    private ReadNotification notification() {
        return new ReadNotification(opening.account(), opening.id());
    }

    @Override
    public void movement(CamtMovement movement) {
        CamtRemittance remittance = movement.remittance();
        boolean undoes = movement.reversal() || movement.returnReason().isPresent();
        handler.movement(new ReadMovement(
                Euro.of(movement.amount()),
                movement.bookedOn(),
                movement.valueDate().orElse(movement.bookedOn()),
                FreeText.orElse(remittance.structuredCommunication(), text(remittance)),
                text(remittance),
                movement.counterparty().name(),
                movement.counterparty().account(),
                String.format("%04d.%04d", movement.entry(), movement.transaction()),
                movement.isCredit() && !movement.totalWithoutDetails() && !undoes,
                new ReadMovement.Identifiers(
                        movement.bankReference(), movement.endToEndId(), movement.batch(), movement.mandate()),
                Optional.of(new ReadMovement.Undoing(
                                movement.returnReason().filter(code -> !code.isEmpty()), Optional.empty()))
                        .filter(undoing -> undoes)));
    }

    @Override
    public void closed(CamtClosing closing) {
        if (!opening.statement()) {
            handler.closed(notification());
            return;
        }
        CamtBalance old = opening.oldBalance().orElseThrow();
        CamtBalance now = opening.newBalance().orElseThrow();
        Optional<Integer> number = opening.legalNumber()
                .or(opening::electronicNumber)
                .filter(given -> given != 0 && given <= HIGHEST_NUMBER)
                .map(Long::intValue);
        handler.closed(new ReadStatement(
                ReadStatement.Format.camt,
                opening.account(),
                now.date().getYear(),
                // of the statement on paper, which a CODA file of the same statement bears too
                number.orElse(ReadStatement.NO_NUMBER),
                opening.page().map(CamtPage::number).orElse(ReadStatement.WHOLE),
                Optional.of(opening.id()).filter(id -> !id.isEmpty()),
                number,
                old.amount(),
                now.amount(),
                old.date(),
                Optional.of(now.date())));
    }

    @Override
    public void finding(CamtFinding finding) {
        handler.odd(FileFault.of(finding));
    }

    /** What the payer wrote; the references where that is all, or where none of them is certain. */
    private static Optional<String> text(CamtRemittance remittance) {
        Stream<String> references = remittance.text().isEmpty()
                        || remittance.structuredCommunication().isEmpty()
                ? remittance.references().stream().map(CamtRemittance.Reference::value)
                : Stream.empty();
        String text = Stream.concat(Stream.of(remittance.text()), references)
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
        return Optional.of(text).filter(words -> !words.isEmpty());
    }
}
