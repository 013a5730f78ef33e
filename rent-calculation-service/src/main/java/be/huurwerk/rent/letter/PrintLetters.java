package be.huurwerk.rent.letter;

import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.Addressees;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Press;
import be.huurwerk.letterkit.Printed;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.calculation.TraceWords;
import be.huurwerk.rent.decision.RentDecision;
import be.huurwerk.rent.household.TenancyFile;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Prints letters of decisions; whoever calls keeps them. */
@ApplicationScoped
class PrintLetters {

    private final TenancyFiles files;
    private final Addressees addressees;
    private final BusinessDate businessDate;
    private final RentLetterSheet sheets;
    private final Press press = new Press();

    PrintLetters(
            TenancyFiles files,
            Addressees addressees,
            BusinessDate businessDate,
            Parameters parameters,
            TraceWords traceWords) {
        this.files = files;
        this.addressees = addressees;
        this.businessDate = businessDate;
        this.sheets = new RentLetterSheet(parameters, traceWords);
    }

    /**
     * Prints them one by one, once all addressees are there.
     *
     * @throws ProblemException 503 while the addressees can't be had; 409 when one of them has no name any more, or one that a letter
     *     can't write
     */
    void print(Collection<RentDecision> decisions, LetterLanguage language, Consumer<StoredLetter> printed) {
        LocalDate today = businessDate.today();
        List<UUID> tenancyIds =
                decisions.stream().map(RentDecision::tenancyId).distinct().toList();
        Map<UUID, Addressee> named = addressees.of(tenancyIds, today);
        tenancyIds.forEach(tenancyId -> requireNames(tenancyId, named));
        Map<UUID, TenancyFile> known = files.load(tenancyIds);
        decisions.forEach(decision -> printed.accept(print(
                RentLetters.of(decision, known.get(decision.tenancyId()).schedule(), today),
                named.get(decision.tenancyId()),
                language)));
    }

    private StoredLetter print(RentLetter letter, Addressee addressee, LetterLanguage language) {
        Printed printed = press.print(sheets.of(letter, addressee, language));
        return new StoredLetter(
                Ids.next(),
                letter.decision().rentDecisionId(),
                letter.decision().tenancyId(),
                language,
                letter.date(),
                printed.hash(),
                Optional.of(printed.pdf()));
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
