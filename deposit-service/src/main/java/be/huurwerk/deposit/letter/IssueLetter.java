package be.huurwerk.deposit.letter;

import be.huurwerk.deposit.beneficiary.Parts;
import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.DepositProblems;
import be.huurwerk.deposit.deposit.DepositStore;
import be.huurwerk.deposit.deposit.Ending;
import be.huurwerk.deposit.form.ChosenForm;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.servicekit.time.BusinessDate;
import be.huurwerk.webkit.problem.ProblemException;
import be.huurwerk.webkit.problem.Text;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives a letter about a deposit: the one that was printed, else it is printed and kept. No transaction stands open while it waits for the
 * addressee; of two calls at the same moment both give the one that was kept first.
 */
@ApplicationScoped
class IssueLetter {

    private final DepositStore deposits;
    private final Ending.Source endings;
    private final Letters letters;
    private final PrintLetters print;
    private final KeepLetter keep;
    private final BusinessDate businessDate;

    IssueLetter(
            DepositStore deposits,
            Ending.Source endings,
            Letters letters,
            PrintLetters print,
            KeepLetter keep,
            BusinessDate businessDate) {
        this.deposits = deposits;
        this.endings = endings;
        this.letters = letters;
        this.print = print;
        this.keep = keep;
        this.businessDate = businessDate;
    }

    /**
     * The statement of a year.
     *
     * @throws ProblemException 404 without such a deposit, or when the letter was erased; 409 before the year is over, when nothing was booked by
     *     its end, interest of it is not credited yet, or nobody is known to write to; 503 while the addressee can't be had
     */
    Letter yearly(UUID depositId, int year, LetterLanguage language) {
        Deposit deposit = find(depositId).deposit();
        YearIsOver.require(year, businessDate.today());
        return letters.find(depositId, Optional.empty(), Letter.Kind.yearly, year, language)
                .map(IssueLetter::notErased)
                .orElseGet(() -> {
                    print.yearly(List.of(deposit), year, language, keep::keep);
                    return letters.find(depositId, Optional.empty(), Letter.Kind.yearly, year, language)
                            .orElseThrow();
                });
    }

    /**
     * The settlement.
     *
     * @param whose to whom it goes alone, with what is this one's; empty for the household
     * @throws ProblemException 404 without such a deposit, or when the letter was erased; 409 until it is settled, or when nobody is known to write
     *     to; 503 while the addressee can't be had
     */
    Letter settlement(UUID depositId, Optional<Parts.Whose> whose, LetterLanguage language) {
        Found found = find(depositId);
        Ending ending = found.ending()
                .orElseThrow(() -> ProblemException.conflict(
                        "depositRuns", new Text("The deposit is not settled.", "De waarborg is niet afgerekend.")));
        int year = ending.settledOn().getYear();
        Optional<UUID> beneficiaryId = whose.map(one -> one.heirId().orElse(one.personId()));
        return letters.find(depositId, beneficiaryId, Letter.Kind.settlement, year, language)
                .map(IssueLetter::notErased)
                .orElseGet(() -> {
                    print.settlement(found.deposit(), ending, whose, language, keep::keep);
                    return letters.find(depositId, beneficiaryId, Letter.Kind.settlement, year, language)
                            .orElseThrow();
                });
    }

    /**
     * What goes back of the deposit of a tenancy that was a mistake.
     *
     * @throws ProblemException 404 without such a deposit, or when the letter was erased; 409 of a tenancy that is no mistake, or when nobody is
     *     known to write to; 503 while the addressee can't be had
     */
    Letter withdrawal(UUID depositId, LetterLanguage language) {
        Deposit deposit = find(depositId).deposit();
        int year = deposit.withdrawnOn()
                .orElseThrow(() -> ProblemException.conflict(
                        "nothingToTell", new Text("The tenancy is no mistake.", "De huur is niet geannuleerd.")))
                .getYear();
        return kept(depositId, Optional.empty(), Letter.Kind.withdrawal, year, language)
                .orElseGet(() -> {
                    keep.keep(print.withdrawal(deposit, language));
                    return kept(depositId, Optional.empty(), Letter.Kind.withdrawal, year, language)
                            .orElseThrow();
                });
    }

    /**
     * The plan of instalments that counts.
     *
     * @throws ProblemException 404 without such a deposit, or when the letter was erased; 409 where none is agreed, or when nobody is known to
     *     write to; 503 while the addressee can't be had
     */
    Letter plan(UUID depositId, LetterLanguage language) {
        Deposit deposit = find(depositId).deposit();
        ChosenForm form = deposit.forms()
                .current()
                .filter(current -> !current.plan().isEmpty())
                .orElseThrow(() -> ProblemException.conflict(
                        "nothingToTell", new Text("No instalments are agreed.", "Er zijn geen schijven afgesproken.")));
        int year = form.agreedOn().getYear();
        Optional<UUID> about = Optional.of(form.formId());
        return kept(depositId, about, Letter.Kind.plan, year, language).orElseGet(() -> {
            keep.keep(print.plan(deposit, form, language));
            return kept(depositId, about, Letter.Kind.plan, year, language).orElseThrow();
        });
    }

    private Optional<Letter> kept(
            UUID depositId, Optional<UUID> about, Letter.Kind kind, int year, LetterLanguage language) {
        return letters.find(depositId, about, kind, year, language).map(IssueLetter::notErased);
    }

    private record Found(Deposit deposit, Optional<Ending> ending) {}

    private Found find(UUID depositId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Deposit deposit = deposits.find(depositId).orElseThrow(() -> DepositProblems.unknownDeposit(depositId));
            return new Found(deposit, deposit.settledOn().flatMap(day -> endings.of(deposit)));
        });
    }

    private static Letter notErased(Letter letter) {
        if (letter.pdf().isEmpty()) {
            throw ProblemException.notFound(new Text(
                    "This letter was erased with the persons it names.",
                    "Deze brief is gewist, met de personen die erin staan."));
        }
        return letter;
    }
}
