package be.huurwerk.deposit.letter;

import be.huurwerk.deposit.beneficiary.Beneficiaries;
import be.huurwerk.deposit.beneficiary.Beneficiary;
import be.huurwerk.deposit.beneficiary.Parts;
import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.Ending;
import be.huurwerk.deposit.deposit.RefundTerm;
import be.huurwerk.deposit.deposit.TenancyStore;
import be.huurwerk.deposit.interest.Interest;
import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.Addressees;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Press;
import be.huurwerk.letterkit.Printed;
import be.huurwerk.letterkit.Sheet;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.servicekit.Ids;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.In;
import be.huurwerk.webkit.problem.Issue;
import be.huurwerk.webkit.problem.IssueType;
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

/** Prints letters about deposits; whoever calls keeps them. */
@ApplicationScoped
class PrintLetters {

    private final Addressees addressees;
    private final TenancyStore tenancies;
    private final Beneficiaries beneficiaries;
    private final BusinessDate businessDate;
    private final Interest interest;
    private final RefundTerm refundTerm;
    private final YearSheet yearSheet;
    private final SettlementSheet settlementSheet;
    private final Press press = new Press();

    PrintLetters(
            Addressees addressees,
            TenancyStore tenancies,
            Beneficiaries beneficiaries,
            BusinessDate businessDate,
            Parameters parameters) {
        this.addressees = addressees;
        this.tenancies = tenancies;
        this.beneficiaries = beneficiaries;
        this.businessDate = businessDate;
        this.interest = new Interest(parameters);
        this.refundTerm = new RefundTerm(parameters);
        this.yearSheet = new YearSheet(parameters);
        this.settlementSheet = new SettlementSheet(parameters);
    }

    /**
     * The statements of a year, one by one, once all addressees are there.
     *
     * @throws ProblemException 503 while the addressees can't be had; 409 when one of them has no name any more, when nothing was booked by the
     *     end of the year, or when interest of it is not credited yet
     */
    void yearly(Collection<Deposit> deposits, int year, LetterLanguage language, Consumer<Letter> printed) {
        List<YearStatement> statements = deposits.stream()
                .map(deposit -> requireComplete(deposit, YearStatement.of(deposit, year)))
                .toList();
        LocalDate today = businessDate.today();
        Map<UUID, Addressee> named =
                addressees.of(deposits.stream().map(Deposit::tenancyId).toList(), today);
        deposits.forEach(deposit -> requireNames(deposit.tenancyId(), named));
        for (YearStatement statement : statements) {
            UUID letterId = Ids.next();
            Addressee addressee = named.get(statement.deposit().tenancyId());
            Sheet sheet = yearSheet.of(letterId, statement, addressee, today, language);
            printed.accept(letter(statement.deposit(), Optional.empty(), Letter.Kind.yearly, year, sheet));
        }
    }

    /**
     * @param whose to whom it goes alone; empty for the household
     * @throws ProblemException 400 for who is no beneficiary; 503 while the addressee can't be had; 409 when nobody is known to write to
     */
    void settlement(
            Deposit deposit,
            Ending ending,
            Optional<Parts.Whose> whose,
            LetterLanguage language,
            Consumer<Letter> printed) {
        List<Beneficiary> all = beneficiaries.of(deposit.tenancyId());
        whose.ifPresent(one -> requireBeneficiary(one, all));
        LocalDate today = businessDate.today();
        Map<UUID, Addressee> named = addressees.of(List.of(deposit.tenancyId()), today);
        requireNames(deposit.tenancyId(), named);
        Optional<LocalDate> refundBy = tenancies
                .endDate(deposit.tenancyId())
                .flatMap(end -> refundTerm.lastDay(end, deposit.keysReturnedOn()));
        Sheet sheet = settlementSheet.of(
                Ids.next(),
                deposit,
                ending,
                refundBy,
                all,
                whose,
                whose.map(one -> alone(one, all, named.get(deposit.tenancyId())))
                        .orElse(named.get(deposit.tenancyId())),
                today,
                language);
        printed.accept(letter(
                deposit,
                whose.map(one -> one.heirId().orElse(one.personId())),
                Letter.Kind.settlement,
                ending.settledOn().getYear(),
                sheet));
    }

    private static void requireBeneficiary(Parts.Whose whose, List<Beneficiary> all) {
        if (all.stream().map(Beneficiary::whose).noneMatch(whose::equals)) {
            throw ProblemException.badRequest(new Issue(
                    IssueType.REFERENCED_RESOURCE_NOT_FOUND,
                    In.QUERY,
                    whose.heirId().isPresent() ? "heirId" : "personId",
                    null,
                    new Text("This is no beneficiary of the deposit.", "Dit is geen begunstigde van de waarborg.")));
        }
    }

    /** A tenant has letters where the household's go, unless told otherwise; who has left, and an heir, only where it is told. */
    private static Addressee alone(Parts.Whose whose, List<Beneficiary> all, Addressee household) {
        boolean tenant =
                all.stream().anyMatch(one -> one.whose().equals(whose) && one.ground() == Beneficiary.Ground.tenant);
        return household
                .alone(whose.heirId().orElse(whose.personId()), tenant)
                .orElseThrow(
                        () -> ProblemException.conflict(
                                "noAddressee",
                                new Text(
                                        "Where a letter to this beneficiary can go is not recorded in the file of the tenancy.",
                                        "In het huurdossier is niet geregistreerd waarheen een brief aan deze begunstigde kan gaan.")));
    }

    private Letter letter(Deposit deposit, Optional<UUID> beneficiaryId, Letter.Kind kind, int year, Sheet sheet) {
        Printed made = press.print(sheet);
        return new Letter(
                sheet.letterId(),
                deposit.depositId(),
                deposit.tenancyId(),
                beneficiaryId,
                kind,
                year,
                sheet.language(),
                sheet.date(),
                made.hash(),
                Optional.of(made.pdf()));
    }

    private YearStatement requireComplete(Deposit deposit, YearStatement statement) {
        if (statement.isEmpty()) {
            throw ProblemException.conflict(
                    "nothingToTell",
                    new Text(
                            "Nothing was booked on this deposit by the end of " + statement.year() + ".",
                            "Tot het einde van " + statement.year() + " is op deze waarborg niets geboekt."));
        }
        boolean missing = !statement.deposit().hasEnded()
                && interest.credits(deposit.ledger(), LocalDate.of(statement.year() + 1, 1, 1)).stream()
                        .anyMatch(credit -> credit.on().getYear() == statement.year());
        if (missing) {
            throw ProblemException.conflict(
                    "interestNotCredited",
                    new Text(
                            "Interest of " + statement.year() + " is not credited yet: the interest run does that.",
                            "De rente van " + statement.year() + " is nog niet toegekend: dat doet de renterun."));
        }
        return statement;
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
