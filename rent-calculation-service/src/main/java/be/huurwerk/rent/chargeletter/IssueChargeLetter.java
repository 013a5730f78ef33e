package be.huurwerk.rent.chargeletter;

import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.Addressees;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Press;
import be.huurwerk.letterkit.Printed;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.advance.AdvanceSchedule;
import be.huurwerk.rent.advance.Advances;
import be.huurwerk.rent.chargeletter.ChargeLetters.Stored;
import be.huurwerk.rent.household.TenancyFiles;
import be.huurwerk.rent.yearlysettlement.SettledStatement;
import be.huurwerk.rent.yearlysettlement.SettledStatements;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Gives the letter of a household's statement: the one that was printed, else it is printed and kept; no transaction stands open meanwhile. */
@ApplicationScoped
class IssueChargeLetter {

    private final SettledStatements statements;
    private final TenancyFiles files;
    private final Advances advances;
    private final ChargeLetters letters;
    private final Addressees addressees;
    private final KeepChargeLetter keep;
    private final BusinessDate businessDate;
    private final ChargeLetterSheet sheets;
    private final Press press = new Press();

    IssueChargeLetter(
            SettledStatements statements,
            TenancyFiles files,
            Advances advances,
            ChargeLetters letters,
            Addressees addressees,
            KeepChargeLetter keep,
            BusinessDate businessDate,
            Parameters parameters) {
        this.statements = statements;
        this.files = files;
        this.advances = advances;
        this.letters = letters;
        this.addressees = addressees;
        this.keep = keep;
        this.businessDate = businessDate;
        this.sheets = new ChargeLetterSheet(parameters);
    }

    /**
     * @throws ProblemException 404 when there is no such statement, or its letter was erased; 409 while the settlement is not final, or nobody
     *     can be written to; 503 while the addressee can't be had
     */
    public Stored issue(UUID chargeSettlementId, UUID tenancyId, LetterLanguage language) {
        Stored letter = letters.find(chargeSettlementId, tenancyId, language)
                .orElseGet(() -> print(chargeSettlementId, tenancyId, language));
        if (letter.pdf().isEmpty()) {
            throw ProblemException.notFound(new Text(
                    "The letter of this statement was erased with the file.",
                    "De brief van deze afrekening is gewist, met het dossier."));
        }
        return letter;
    }

    private Stored print(UUID chargeSettlementId, UUID tenancyId, LetterLanguage language) {
        SettledStatement settled = statements.find(chargeSettlementId, tenancyId);
        LocalDate today = businessDate.today();
        Addressee addressee = Optional.ofNullable(
                        addressees.of(List.of(tenancyId), today).get(tenancyId))
                .filter(known -> !known.names().isEmpty())
                .orElseThrow(() -> ProblemException.conflict(
                        "noAddressee",
                        new Text(
                                "Nobody is known to whom a letter about tenancy " + tenancyId + " can go.",
                                "Er is niemand bekend aan wie een brief over huur " + tenancyId + " kan gaan.")));
        UUID letterId = Ids.next();
        Printed printed =
                press.print(sheets.of(letterId, settled, advance(tenancyId, settled), addressee, today, language));
        keep.keep(
                letterId,
                chargeSettlementId,
                tenancyId,
                today,
                new Stored(language, printed.hash(), Optional.of(printed.pdf())));
        return letters.find(chargeSettlementId, tenancyId, language).orElseThrow();
    }

    /** What is paid a month from the new advance on, or else on the day of the settlement. */
    private Optional<Euro> advance(UUID tenancyId, SettledStatement settled) {
        LocalDate day = settled.advancesFrom().orElse(settled.settledOn());
        return files.load(tenancyId)
                .map(file -> advances.schedules(List.of(file)).get(tenancyId))
                .flatMap((AdvanceSchedule schedule) -> schedule.on(day));
    }
}
