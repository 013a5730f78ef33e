package be.huurwerk.arrears.writeoff;

import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.Standing;
import be.huurwerk.arrears.account.Standings;
import be.huurwerk.arrears.frozendebt.FrozenDebts;
import be.huurwerk.arrears.prescription.Prescription;
import be.huurwerk.arrears.prescription.Prescriptions;
import be.huurwerk.arrears.writeoff.WriteOff.Ground;
import be.huurwerk.arrears.writeoff.WriteOff.Part;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether debts may be given up on a day: when it is proposed, and again when it is booked. */
@ApplicationScoped
class GivenUp {

    private final Standings standings;
    private final Prescriptions prescriptions;
    private final FrozenDebts frozenDebts;

    GivenUp(Standings standings, Prescriptions prescriptions, FrozenDebts frozenDebts) {
        this.standings = standings;
        this.prescriptions = prescriptions;
        this.frozenDebts = frozenDebts;
    }

    /** What is open of the debts of an account now, by the line that began each. */
    Map<UUID, OpenItem> open(UUID rentAccountId) {
        Standing standing = standings.now(rentAccountId);
        return standing.open().stream().collect(Collectors.toMap(OpenItem::entryId, Function.identity()));
    }

    /** @throws ProblemException 409 for a debt of which less is open, that is not due, or that is said to be prescribed or remitted and is not */
    void require(UUID rentAccountId, Ground ground, Collection<Part> debts, LocalDate today) {
        Map<UUID, OpenItem> open = open(rentAccountId);
        for (Part debt : debts) {
            OpenItem item = open.get(debt.itemId());
            Euro left = item == null ? Euro.ZERO : item.open();
            if (debt.amount().compareTo(left) > 0) {
                throw moreThanOpen(debt, left);
            }
            if (!item.dueOn().isBefore(today)) {
                throw notDue(item);
            }
        }
        if (ground == Ground.prescribed) {
            Prescriptions.Known known = prescriptions.of(List.of(rentAccountId));
            debts.stream()
                    .map(debt -> open.get(debt.itemId()))
                    .forEach(item -> requirePrescribed(
                            item, known.of(rentAccountId, item.kind(), item.dueOn(), item.owedOn()), today));
        }
        if (ground == Ground.remittedInDebtSettlement) {
            Optional<LocalDate> until = frozenDebts.remittedUntil(rentAccountId, today);
            debts.stream()
                    .map(debt -> open.get(debt.itemId()))
                    .filter(item ->
                            until.filter(day -> !item.owedOn().isAfter(day)).isEmpty())
                    .findFirst()
                    .ifPresent(item -> {
                        throw notRemitted(item);
                    });
        }
    }

    private static ProblemException moreThanOpen(Part debt, Euro left) {
        return ProblemException.conflict(
                        "moreThanOpen",
                        new Text("Of this debt " + left + " is open.", "Van deze schuld staat " + left + " open."))
                .with("entryId", debt.itemId().toString());
    }

    private static ProblemException notDue(OpenItem item) {
        return ProblemException.conflict(
                        "debtNotOverdue",
                        new Text(
                                "This debt may be paid until " + item.dueOn() + ".",
                                "Deze schuld mag nog tot en met " + item.dueOn() + " betaald worden."))
                .with("entryId", item.entryId().toString());
    }

    /** While a settlement runs nobody knows yet what its plan pays; revoked, all is asked again (art. 1675/13 and 1675/15 Ger.W.). */
    private static ProblemException notRemitted(OpenItem item) {
        return ProblemException.conflict(
                        "notRemitted",
                        new Text(
                                "No debt settlement that was completed leaves this debt unpaid.",
                                "Geen schuldenregeling die voltooid is, laat deze schuld onbetaald."))
                .with("entryId", item.entryId().toString());
    }

    private static void requirePrescribed(OpenItem item, Optional<Prescription> prescription, LocalDate today) {
        if (prescription.filter(known -> known.hasCome(today)).isPresent()) {
            return;
        }
        Text detail = prescription
                .flatMap(Prescription::on)
                .map(on -> new Text(
                        "This debt can be claimed until " + on + ": it is prescribed from the day after.",
                        "Deze schuld kan tot en met " + on + " gevorderd worden: ze is verjaard vanaf de dag erna."))
                .orElseGet(() -> new Text(
                        "When this debt is prescribed is not known.", "Wanneer deze schuld verjaart, is niet bekend."));
        throw ProblemException.conflict("notPrescribed", detail)
                .with("entryId", item.entryId().toString());
    }
}
