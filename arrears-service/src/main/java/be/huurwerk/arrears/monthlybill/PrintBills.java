package be.huurwerk.arrears.monthlybill;

import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.Addressees;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Press;
import be.huurwerk.letterkit.Printed;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Prints bills; whoever calls keeps them. */
@ApplicationScoped
class PrintBills {

    private final Addressees addressees;
    private final BillSheet sheets;
    private final Press press = new Press();

    PrintBills(Addressees addressees, Parameters parameters) {
        this.addressees = addressees;
        this.sheets = new BillSheet(parameters);
    }

    /**
     * Prints them one by one, once all addressees are there. Bills of one day.
     *
     * @throws ProblemException 503 while the addressees can't be had; 409 when one of them has no name any more
     */
    void print(List<Bill> bills, LetterLanguage language, Consumer<StoredBill> printed) {
        if (bills.isEmpty()) {
            return;
        }
        Map<UUID, Addressee> named = addressees.of(
                bills.stream().map(bill -> bill.account().tenancyId()).toList(),
                bills.get(0).dated());
        bills.forEach(bill -> requireNames(bill.account().tenancyId(), named));
        for (Bill bill : bills) {
            Printed made = press.print(sheets.of(bill, named.get(bill.account().tenancyId()), language));
            printed.accept(new StoredBill(
                    bill.billId(),
                    bill.account().rentAccountId(),
                    bill.account().tenancyId(),
                    bill.month(),
                    language,
                    bill.dated(),
                    bill.untilOrdinal(),
                    made.hash(),
                    Optional.of(made.pdf())));
        }
    }

    private static void requireNames(UUID tenancyId, Map<UUID, Addressee> named) {
        if (!named.containsKey(tenancyId) || named.get(tenancyId).names().isEmpty()) {
            throw ProblemException.conflict(
                    "noAddressee",
                    new Text(
                            "Nobody is known to whom a letter about tenancy " + tenancyId + " can go.",
                            "Er is niemand bekend aan wie een brief over huur " + tenancyId + " kan gaan."));
        }
    }
}
