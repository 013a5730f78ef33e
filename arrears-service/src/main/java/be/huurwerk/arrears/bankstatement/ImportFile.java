package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.account.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Imports a file, whole or not at all. A file or a statement that is known is not booked again. */
@ApplicationScoped
class ImportFile {

    private final Accounts accounts;
    private final BankStatements bankStatements;
    private final BookStatement bookStatement;

    ImportFile(Accounts accounts, BankStatements bankStatements, BookStatement bookStatement) {
        this.accounts = accounts;
        this.bankStatements = bankStatements;
        this.bookStatement = bookStatement;
    }

    @Transactional
    public ImportResult importFile(byte[] file, List<ReadStatement> statements) {
        // one import at a time, and none while a communication is learned: a movement finds its deposit, or the deposit
        // its movement
        accounts.lockLedger();
        byte[] hash = hash(file);
        Optional<UUID> known = bankStatements.importOf(hash);
        List<ImportResult.Item> knownStatements = statements.stream()
                .flatMap(statement -> known(statement).stream())
                .toList();
        if (known.isPresent()) {
            return ImportResult.known(known.get(), knownStatements);
        }
        return knownStatements.size() == statements.size()
                ? ImportResult.known(knownStatements.get(0).statement().importId(), knownStatements)
                : importNew(hash, statements);
    }

    private Optional<ImportResult.Item> known(ReadStatement statement) {
        return bankStatements.find(statement).map(summary -> ImportResult.Item.known(summary, statement));
    }

    private ImportResult importNew(byte[] hash, List<ReadStatement> statements) {
        UUID importId = bankStatements.addImport(hash);
        List<ImportResult.Item> items = new ArrayList<>();
        for (ReadStatement statement : statements) {
            items.add(known(statement).orElseGet(() -> ImportResult.Item.booked(book(importId, statement))));
        }
        return new ImportResult(importId, items, false);
    }

    private StatementSummary book(UUID importId, ReadStatement statement) {
        UUID bankStatementId = bankStatements.add(importId, statement);
        bookStatement.book(bankStatementId, statement);
        return bankStatements.find(bankStatementId).orElseThrow();
    }

    private static byte[] hash(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
