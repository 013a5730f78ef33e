package be.huurwerk.arrears.bankstatement;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.Ledger;
import be.huurwerk.arrears.account.NewEntry;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Books the movements of a statement: rent on its account, deposits told, the rest kept for somebody to look at. */
@ApplicationScoped
class BookStatement {

    private final Movements movements;
    private final Targets targets;
    private final Ledger ledger;
    private final DepositPayments depositPayments;
    private final BusinessDate businessDate;

    BookStatement(
            Movements movements,
            Targets targets,
            Ledger ledger,
            DepositPayments depositPayments,
            BusinessDate businessDate) {
        this.movements = movements;
        this.targets = targets;
        this.ledger = ledger;
        this.depositPayments = depositPayments;
        this.businessDate = businessDate;
    }

    void book(UUID bankStatementId, ReadStatement statement) {
        Targets.Found found = targets.find(statement.movements());
        List<BookedMovement> booked = statement.movements().stream()
                .map(movement ->
                        new BookedMovement(Ids.next(), movement, found.rentAccount(movement), found.deposit(movement)))
                .toList();
        movements.addAll(bankStatementId, booked);
        ledger.appendAll(booked.stream()
                .flatMap(one -> one.rentAccountId().stream().map(account -> posting(account, one)))
                .toList());
        tell(booked);
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
