package be.huurwerk.deposit.letter;

import be.huurwerk.deposit.beneficiary.Beneficiaries;
import be.huurwerk.deposit.beneficiary.Beneficiary;
import be.huurwerk.deposit.beneficiary.Parts;
import be.huurwerk.deposit.debtsettlement.DebtSettlements;
import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.Ending;
import be.huurwerk.deposit.deposit.RefundTerm;
import be.huurwerk.deposit.deposit.TenancyStore;
import be.huurwerk.deposit.form.ChosenForm;
import be.huurwerk.deposit.interest.Interest;
import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.LetterLanguage;
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

    private final Printing printing;
    private final TenancyStore tenancies;
    private final Beneficiaries beneficiaries;
    private final DebtSettlements debtSettlements;
    private final BusinessDate businessDate;
    private final Interest interest;
    private final RefundTerm refundTerm;
    private final YearSheet yearSheet;
    private final SettlementSheet settlementSheet;
    private final WithdrawalSheet withdrawalSheet;
    private final PlanSheet planSheet;

    PrintLetters(
            Printing printing,
            TenancyStore tenancies,
            Beneficiaries beneficiaries,
            DebtSettlements debtSettlements,
            BusinessDate businessDate,
            Parameters parameters) {
        this.printing = printing;
        this.tenancies = tenancies;
        this.beneficiaries = beneficiaries;
        this.debtSettlements = debtSettlements;
        this.businessDate = businessDate;
        this.interest = new Interest(parameters);
        this.refundTerm = new RefundTerm(parameters);
        this.yearSheet = new YearSheet(parameters);
        this.settlementSheet = new SettlementSheet(parameters);
        this.withdrawalSheet = new WithdrawalSheet(parameters);
        this.planSheet = new PlanSheet(parameters);
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
                printing.addressees(deposits.stream().map(Deposit::tenancyId).toList(), today);
        for (YearStatement statement : statements) {
            UUID letterId = Ids.next();
            Addressee addressee = named.get(statement.deposit().tenancyId());
            Sheet sheet = yearSheet.of(letterId, statement, addressee, today, language);
            printed.accept(printing.print(statement.deposit(), Optional.empty(), Letter.Kind.yearly, year, sheet));
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
        Addressee household = printing.addressee(deposit.tenancyId(), today);
        Optional<LocalDate> refundBy = tenancies
                .endDate(deposit.tenancyId())
                .flatMap(end -> refundTerm.lastDay(end, deposit.keysReturnedOn()))
                .filter(day -> isPromised(deposit, day, today));
        Sheet sheet = settlementSheet.of(
                Ids.next(),
                deposit,
                ending,
                refundBy,
                all,
                debtSettlements.runs(deposit.tenancyId(), today),
                whose,
                whose.map(one -> alone(one, all, household)).orElse(household),
                today,
                language);
        printed.accept(printing.print(
                deposit,
                whose.map(one -> one.heirId().orElse(one.personId())),
                Letter.Kind.settlement,
                ending.settledOn().getYear(),
                sheet));
    }

    /** What goes back of the deposit of a tenancy that was a mistake. */
    Letter withdrawal(Deposit deposit, LetterLanguage language) {
        LocalDate today = businessDate.today();
        LocalDate on = deposit.withdrawnOn().orElseThrow();
        Sheet sheet = withdrawalSheet.of(
                Ids.next(),
                deposit,
                refundTerm.lastDay(on).filter(day -> isPromised(deposit, day, today)),
                beneficiaries.of(deposit.tenancyId()),
                printing.addressee(deposit.tenancyId(), today),
                today,
                language);
        return printing.print(deposit, Optional.empty(), Letter.Kind.withdrawal, on.getYear(), sheet);
    }

    /** A plan of instalments. */
    Letter plan(Deposit deposit, ChosenForm form, LetterLanguage language) {
        LocalDate today = businessDate.today();
        Addressee household = printing.addressee(deposit.tenancyId(), today);
        Sheet sheet = planSheet.of(Ids.next(), deposit, form, household, today, language);
        return printing.print(
                deposit,
                Optional.of(form.formId()),
                Letter.Kind.plan,
                form.agreedOn().getYear(),
                sheet);
    }

    /** No day is promised that is past, nor while the debt mediator has to say to whose account it goes. */
    private boolean isPromised(Deposit deposit, LocalDate day, LocalDate today) {
        return !day.isBefore(today) && !debtSettlements.runs(deposit.tenancyId(), today);
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

    private YearStatement requireComplete(Deposit deposit, YearStatement statement) {
        if (statement.isEmpty()) {
            throw ProblemException.conflict(
                    "nothingToTell",
                    new Text(
                            "Nothing was booked on this deposit by the end of " + statement.year()
                                    + ", or it had ended before and nothing moved.",
                            "Tot het einde van " + statement.year()
                                    + " is op deze waarborg niets geboekt, of ze was al afgerekend en niets bewoog."));
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
}
