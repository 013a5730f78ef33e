package be.huurwerk.deposit.letter;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.Addressees;
import be.huurwerk.letterkit.Press;
import be.huurwerk.letterkit.Printed;
import be.huurwerk.letterkit.Sheet;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** To whom a letter about a deposit goes, and its printing. */
@ApplicationScoped
class Printing {

    private final Addressees addressees;
    private final Press press = new Press();

    Printing(Addressees addressees) {
        this.addressees = addressees;
    }

    /** @throws ProblemException 503 while the addressees can't be had; 409 when one of them has no name any more */
    Map<UUID, Addressee> addressees(Collection<UUID> tenancyIds, LocalDate on) {
        Map<UUID, Addressee> named = addressees.of(List.copyOf(tenancyIds), on);
        tenancyIds.forEach(tenancyId -> requireNames(tenancyId, named));
        return named;
    }

    /** As {@link #addressees}, of one. */
    Addressee addressee(UUID tenancyId, LocalDate on) {
        return addressees(List.of(tenancyId), on).get(tenancyId);
    }

    Letter print(Deposit deposit, Optional<UUID> about, Letter.Kind kind, int year, Sheet sheet) {
        Printed made = press.print(sheet);
        return new Letter(
                sheet.letterId(),
                deposit.depositId(),
                deposit.tenancyId(),
                about,
                kind,
                year,
                sheet.language(),
                sheet.date(),
                made.hash(),
                Optional.of(made.pdf()));
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
