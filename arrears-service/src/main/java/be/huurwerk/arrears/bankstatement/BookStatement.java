package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Books the movements of a statement: rent on its account, deposits told, the rest kept for somebody to look at. */
@ApplicationScoped
class BookStatement {

    private final Movements movements;
    private final Targets targets;
    private final Ledger ledger;
    private final DepositPayments depositPayments;
    private final BusinessDate businessDate;
    private final Instance<OwnMovements> owners;

    BookStatement(
            Movements movements,
            Targets targets,
            Ledger ledger,
            DepositPayments depositPayments,
            BusinessDate businessDate,
            Instance<OwnMovements> owners) {
        this.movements = movements;
        this.targets = targets;
        this.ledger = ledger;
        this.depositPayments = depositPayments;
        this.businessDate = businessDate;
        this.owners = owners;
    }

    void book(UUID bankStatementId, ReadStatement statement) {
        Targets.Found found = targets.find(statement.movements());
        List<BookedMovement> booked = recognised(statement.movements().stream()
                .map(found::withTyped)
                .map(movement -> new BookedMovement(
                        Ids.next(), movement, found.rentAccount(movement), found.deposit(movement), Optional.empty()))
                .toList());
        movements.addAll(bankStatementId, booked);
        ledger.appendAll(booked.stream()
                .flatMap(one -> one.rentAccountId().stream().map(account -> posting(account, one)))
                .toList());
        tell(booked);
    }

    /** What another feature of this service ordered of the bank is its own. */
    private List<BookedMovement> recognised(List<BookedMovement> booked) {
        List<OwnMovements.Candidate> candidates = booked.stream()
                .filter(one -> one.matchedTo().isEmpty())
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

    private Ledger.Posting posting(UUID rentAccountId, BookedMovement booked) {
        LocalDate today = businessDate.today();
        LocalDate valueDate = booked.movement().valueDate();
        return new Ledger.Posting(
                rentAccountId,
                NewEntry.credit(
                        EntryKind.payment,
                        valueDate.isAfter(today) ? today : valueDate,
                        booked.movement().amount(),
                        booked.movementId().toString()));
    }

    /** In the order of their subjects, as everybody who tells of many. */
    private void tell(List<BookedMovement> booked) {
        booked.stream()
                .filter(one -> one.deposit().isPresent())
                .sorted(Comparator.comparing(one -> one.deposit().orElseThrow().tenancyId()))
                .forEach(one -> depositPayments.tell(
                        one.deposit().orElseThrow(),
                        one.movementId(),
                        one.movement().valueDate(),
                        one.movement().amount().amount(),
                        one.movement().reference()));
    }
}
