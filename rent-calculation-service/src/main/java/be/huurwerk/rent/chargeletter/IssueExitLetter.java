package be.huurwerk.rent.chargeletter;

import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.Addressees;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Press;
import be.huurwerk.letterkit.Printed;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.rentaccount.RentAccounts;
import be.huurwerk.rent.yearlysettlement.EstimatedExits;
import be.huurwerk.rent.yearlysettlement.EstimatedExits.Estimate;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gives the letter of what was estimated at a departure: the one that was printed, else it is printed and kept; no transaction stands open meanwhile. */
@ApplicationScoped
class IssueExitLetter {

    private final EstimatedExits exits;
    private final ExitLetters letters;
    private final KeepExitLetter keep;
    private final RentAccounts accounts;
    private final Addressees addressees;
    private final BusinessDate businessDate;
    private final Parameters parameters;
    private final Press press = new Press();

    IssueExitLetter(
            EstimatedExits exits,
            ExitLetters letters,
            KeepExitLetter keep,
            RentAccounts accounts,
            Addressees addressees,
            BusinessDate businessDate,
            Parameters parameters) {
        this.exits = exits;
        this.letters = letters;
        this.keep = keep;
        this.accounts = accounts;
        this.addressees = addressees;
        this.businessDate = businessDate;
        this.parameters = parameters;
    }

    /**
     * @throws ProblemException 404 when nothing was estimated under the key, or its letter was erased; 409 when nobody can be written to, or
     *     money is asked and the communication of the rent account is not known; 503 while the addressee can't be had
     */
    public PrintedExitLetter issue(UUID settlementKey, LetterLanguage language) {
        Estimate estimate = exits.find(settlementKey);
        PrintedExitLetter letter =
                letters.find(estimate.statement(), language).orElseGet(() -> print(estimate, language));
        if (letter.pdf().isEmpty()) {
            throw ProblemException.notFound(new Text(
                    "The letter of this estimate was erased with the file.",
                    "De brief van deze raming is gewist, met het dossier."));
        }
        return letter;
    }

    private PrintedExitLetter print(Estimate estimate, LetterLanguage language) {
        UUID tenancyId = estimate.statement().tenancyId();
        LocalDate today = businessDate.today();
        Map<UUID, Addressee> named = addressees.of(List.of(tenancyId), today);
        PrintStatements.requireNames(tenancyId, named);
        HowToPay pay = estimate.statement().balance().isPositive()
                ? HowToPay.of(tenancyId, accounts.communications(List.of(tenancyId)), today, parameters)
                : HowToPay.NOTHING;
        UUID letterId = Ids.next();
        Printed printed = press.print(
                new ExitLetterSheet(parameters).of(letterId, estimate, pay, named.get(tenancyId), today, language));
        keep.keep(new PrintedExitLetter(
                letterId, estimate.statement(), language, today, printed.hash(), Optional.of(printed.pdf())));
        return letters.find(estimate.statement(), language).orElseThrow();
    }
}
