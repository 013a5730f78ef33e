package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.account.Accounts;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Imports a file, whole or not at all. A file or a statement that is known is not booked again, and what a notification announces never is.
 * The file is read twice: to its end before anything is locked or written, and again to book it, so many movements at a time.
 */
@ApplicationScoped
class ImportFile {

    private final Accounts accounts;
    private final BankStatements bankStatements;
    private final Announcements announcements;
    private final Gaps gaps;
    private final BookMovements bookMovements;
    private final BatchSums batchSums;
    private final OrdersOfDays ordersOfDays;
    private final DepositPayments depositPayments;
    private final Wording wording;
    private final BusinessDate businessDate;

    ImportFile(
            Accounts accounts,
            BankStatements bankStatements,
            Announcements announcements,
            Gaps gaps,
            BookMovements bookMovements,
            BatchSums batchSums,
            OrdersOfDays ordersOfDays,
            DepositPayments depositPayments,
            Wording wording,
            BusinessDate businessDate) {
        this.accounts = accounts;
        this.bankStatements = bankStatements;
        this.announcements = announcements;
        this.gaps = gaps;
        this.bookMovements = bookMovements;
        this.batchSums = batchSums;
        this.ordersOfDays = ordersOfDays;
        this.depositPayments = depositPayments;
        this.wording = wording;
        this.businessDate = businessDate;
    }

    /**
     * @throws RefusedFileException when the file is broken; nothing of it is booked
     * @throws ProblemException 400 when a statement is of a day still to come
     */
    @Transactional
    public ImportResult importFile(byte[] sha256, FileReader file) {
        Survey survey = Survey.of(file, wording.ofOneFile());
        requireNotOfFuture(survey.statements());
        // One import at a time, and none while a communication is learned: a movement finds its deposit, or the deposit
        // its movement. And
        // the accounts of a file come in any order: who locked them one by one could wait for one who waits for it.
        accounts.lockLedger();
        Optional<UUID> known = bankStatements.importOf(sha256);
        List<ImportResult.Item> knownStatements = survey.statements().stream()
                .flatMap(statement -> known(statement).stream())
                .toList();
        if (known.isPresent()) {
            return ImportResult.known(known.get(), knownStatements, survey.oddities());
        }
        if (survey.announced() == 0
                && !knownStatements.isEmpty()
                && knownStatements.size() == survey.statements().size()) {
            return ImportResult.known(
                    knownStatements.get(0).statement().importId(), knownStatements, survey.oddities());
        }
        Booking booking = new Booking(bankStatements.addImport(sha256), survey.statements());
        file.read(new InBatches(booking));
        return booking.end(survey);
    }

    private void requireNotOfFuture(List<Surveyed> statements) {
        LocalDate today = businessDate.today();
        List<Issue> faults = statements.stream()
                .map(Surveyed::statement)
                .filter(statement -> statement.day().isAfter(today))
                .map(statement -> new Issue(
                        IssueType.OUT_OF_RANGE,
                        In.BODY,
                        "statement " + statement.number() + ", newBalanceDate",
                        statement.day(),
                        new Text(
                                "This day is still to come: it is " + today + ".",
                                "Deze dag moet nog komen: het is " + today + ".")))
                .toList();
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults);
        }
    }

    /** The statement that this one is; it is noted that it came again. */
    private Optional<ImportResult.Item> known(Surveyed statement) {
        return bankStatements.find(statement).map(summary -> {
            bankStatements.cameAgain(summary.bankStatementId(), statement.statement());
            return ImportResult.Item.known(summary, statement);
        });
    }

    /** The second reading of a file. */
    private final class Booking implements InBatches.Taker {

        private final UUID importId;
        private final List<Surveyed> statements;
        private final List<Optional<ImportResult.Item>> known = new ArrayList<>();
        private final List<UUID> ids = new ArrayList<>();
        private final List<DepositPayments.Told> told = new ArrayList<>();
        private final Set<String> bankAccounts = new HashSet<>();
        private Optional<ReadNotification> notification = Optional.empty();
        private int current;

        Booking(UUID importId, List<Surveyed> statements) {
            this.importId = importId;
            this.statements = statements;
        }

        @Override
        public void opened(ReadNotification opened) {
            notification = Optional.of(opened);
        }

        @Override
        public void take(int first, List<ReadMovement> movements) {
            if (notification.isPresent()) {
                announcements.addAll(importId, notification.get(), first, movements);
                return;
            }
            begin();
            if (known.get(current).isEmpty()) {
                told.addAll(bookMovements.book(
                        ids.get(current), statements.get(current).statement(), first, movements));
            }
        }

        @Override
        public void closed(ReadStatement statement) {
            begin();
            if (known.get(current).isEmpty()) {
                batchSums.mark(ids.get(current));
                bankStatements.prove(ids.get(current));
                batchSums.prove(ids.get(current));
                ordersOfDays.arrange(ids.get(current));
            }
            bankAccounts.add(statement.account());
            current++;
        }

        /** The statement whose movements come now is looked for when the one before it is booked: it may be the same. */
        private void begin() {
            if (known.size() == current) {
                Surveyed next = statements.get(current);
                known.add(known(next));
                ids.add(known.get(current).isEmpty() ? bankStatements.add(importId, next) : importId);
            }
        }

        @Override
        public void closed(ReadNotification closed) {
            bankAccounts.add(closed.account());
            notification = Optional.empty();
        }

        ImportResult end(Survey survey) {
            depositPayments.tellAll(told);
            announcements.link(bankAccounts);
            Map<UUID, Gap> before = gaps.before(ids);
            List<ImportResult.Item> items = new ArrayList<>();
            for (int at = 0; at < ids.size(); at++) {
                UUID id = ids.get(at);
                items.add(known.get(at)
                        .orElseGet(() -> ImportResult.Item.booked(
                                bankStatements.find(id).orElseThrow(), Optional.ofNullable(before.get(id)))));
            }
            return new ImportResult(importId, items, survey.announced(), survey.oddities(), false);
        }
    }
}
