package be.huurwerk.rent.chargeletter;

import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.Addressees;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Press;
import be.huurwerk.letterkit.Printed;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.rentaccount.RentAccounts;
import be.huurwerk.rent.yearlysettlement.EstimatedExits.Estimate;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Prints letters of what was estimated at departures; whoever calls keeps them. */
@ApplicationScoped
class PrintEstimates {

    private final RentAccounts accounts;
    private final Addressees addressees;
    private final BusinessDate businessDate;
    private final Parameters parameters;
    private final Press press = new Press();

    PrintEstimates(RentAccounts accounts, Addressees addressees, BusinessDate businessDate, Parameters parameters) {
        this.accounts = accounts;
        this.addressees = addressees;
        this.businessDate = businessDate;
        this.parameters = parameters;
    }

    /**
     * Prints them one by one, once all addressees are there.
     *
     * @throws ProblemException 409 when somebody can't be written to, or owes and has no rent account that is known; 503 while the addressees
     *     can't be had
     */
    List<PrintedExitLetter> print(Collection<Estimate> all, LetterLanguage language) {
        LocalDate today = businessDate.today();
        List<UUID> tenancyIds = all.stream()
                .map(estimate -> estimate.statement().tenancyId())
                .distinct()
                .toList();
        Map<UUID, Addressee> named = addressees.of(tenancyIds, today);
        tenancyIds.forEach(tenancyId -> PrintStatements.requireNames(tenancyId, named));
        Map<UUID, String> communications = accounts.communications(tenancyIds);
        ExitLetterSheet sheets = new ExitLetterSheet(parameters);
        List<PrintedExitLetter> letters = new ArrayList<>();
        for (Estimate estimate : all) {
            UUID tenancyId = estimate.statement().tenancyId();
            HowToPay pay = estimate.statement().balance().isPositive()
                    ? HowToPay.of(tenancyId, communications, today, parameters)
                    : HowToPay.NOTHING;
            UUID letterId = Ids.next();
            Printed printed = press.print(sheets.of(letterId, estimate, pay, named.get(tenancyId), today, language));
            letters.add(new PrintedExitLetter(
                    letterId,
                    PrintedExitLetter.Of.of(estimate.statement()),
                    language,
                    today,
                    printed.hash(),
                    Optional.of(printed.pdf())));
        }
        return letters;
    }
}
