package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.arrears.collection.BookCollections;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Books movements of a statement: rent on its account, what is taken back from it again, the rest kept for somebody to look at.
 * What another statement booked is kept, and booked no second time.
 */
@ApplicationScoped
class BookMovements {

    private final Movements movements;
    private final Targets targets;
    private final Repeats repeats;
    private final BatchSums batchSums;
    private final BookCollections bookCollections;
    private final UndoPayments undoPayments;
    private final Ledger ledger;
    private final BusinessDate businessDate;
    private final Instance<OwnMovements> owners;

    BookMovements(
            Movements movements,
            Targets targets,
            Repeats repeats,
            BatchSums batchSums,
            BookCollections bookCollections,
            UndoPayments undoPayments,
            Ledger ledger,
            BusinessDate businessDate,
            Instance<OwnMovements> owners) {
        this.movements = movements;
        this.targets = targets;
        this.repeats = repeats;
        this.batchSums = batchSums;
        this.bookCollections = bookCollections;
        this.undoPayments = undoPayments;
        this.ledger = ledger;
        this.businessDate = businessDate;
        this.owners = owners;
    }

    /**
     * @param first number of the first of these in its statement, from 0
     * @return what deposits are still to be told of
     */
    List<DepositPayments.Told> book(
            UUID bankStatementId, ReadStatement statement, int first, List<ReadMovement> given) {
        Targets.Found found = targets.find(given);
        List<ReadMovement> read = given.stream().map(found::withTyped).toList();
        BatchParts parts = batchSums.parts(bankStatementId, statement, read);
        Map<Integer, Repeat> repeated = parts.settle(repeats.find(bankStatementId, statement, read, parts.places()));
        repeated.putAll(batchSums.toldInParts(bankStatementId, statement, read, repeated.keySet()));
        List<UUID> ids = Stream.generate(Ids::next).limit(read.size()).toList();
        BookCollections.Found collected = bookCollections.find(credits(ids, read, repeated.keySet()));
        List<BookedMovement> booked = recognised(IntStream.range(0, read.size())
                .mapToObj(at -> Optional.ofNullable(repeated.get(at))
                        .map(repeat -> repeated(ids.get(at), read.get(at), statement, repeat))
                        .orElseGet(() -> booked(ids.get(at), read.get(at), statement, found, collected)))
                .toList());
        movements.addAll(bankStatementId, first, booked);
        ledger.appendAll(booked.stream()
                .flatMap(one -> one.rentAccountId().stream().map(account -> posting(account, one)))
                .toList());
        bookCollections.book(collected);
        List<DepositPayments.Told> told = new ArrayList<>();
        booked.forEach(one -> one.deposit().ifPresent(deposit -> told.add(DepositPayments.Received.of(deposit, one))));
        told.addAll(undoPayments.undo(booked));
        return told;
    }

    /** What another feature of this service ordered of the bank is its own. */
    private List<BookedMovement> recognised(List<BookedMovement> booked) {
        List<OwnMovements.Candidate> candidates = booked.stream()
                .filter(BookedMovement::isOpen)
                .map(BookedMovement::candidate)
                .toList();
        Map<UUID, MatchedTo> known = new HashMap<>();
        for (OwnMovements owner : owners) {
            owner.take(candidates).forEach(movementId -> known.put(movementId, owner.kind()));
        }
        return booked.stream()
                .map(one -> Optional.ofNullable(known.get(one.movementId()))
                        .map(one::as)
                        .orElse(one))
                .toList();
    }

    private static BookedMovement repeated(
            UUID movementId, ReadMovement movement, ReadStatement statement, Repeat repeat) {
        return new BookedMovement(
                movementId,
                movement,
                statement.reference(movement),
                Optional.empty(),
                Optional.empty(),
                repeat.certain() ? Optional.of(MatchedTo.knownAlready) : Optional.empty(),
                Optional.of(repeat));
    }

    /** What the bank pays for a collection pays nothing else, whatever communication it bears. */
    private static BookedMovement booked(
            UUID movementId,
            ReadMovement movement,
            ReadStatement statement,
            Targets.Found found,
            BookCollections.Found collected) {
        boolean ofCollection = collected.contains(movementId);
        return new BookedMovement(
                movementId,
                movement,
                statement.reference(movement),
                ofCollection ? Optional.empty() : found.rentAccount(movement),
                ofCollection ? Optional.empty() : found.deposit(movement),
                ofCollection ? Optional.of(MatchedTo.collection) : Optional.empty(),
                Optional.empty());
    }

    private List<BookCollections.Credit> credits(List<UUID> ids, List<ReadMovement> read, Set<Integer> repeated) {
        return IntStream.range(0, read.size())
                .filter(at -> !repeated.contains(at)
                        && read.get(at).amount().isPositive()
                        && read.get(at).undoing().isEmpty())
                .mapToObj(at -> new BookCollections.Credit(
                        ids.get(at),
                        read.get(at).amount(),
                        businessDate.notAfterToday(read.get(at).valueDate()),
                        read.get(at).identifiers().endToEnd(),
                        read.get(at).identifiers().batch()))
                .toList();
    }

    private Ledger.Posting posting(UUID rentAccountId, BookedMovement booked) {
        return new Ledger.Posting(
                rentAccountId,
                NewEntry.credit(
                        EntryKind.payment,
                        businessDate.notAfterToday(booked.movement().valueDate()),
                        booked.movement().amount(),
                        booked.movementId().toString()));
    }
}
