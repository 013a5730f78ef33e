package be.huurwerk.deposit.letter;

import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.form.ChosenForm;
import be.huurwerk.deposit.quote.Instalment;
import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.Landlord;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Notation;
import be.huurwerk.letterkit.Sheet;
import be.huurwerk.letterkit.Words;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes a plan of instalments, with the costs that are due with the first: the official text in Dutch, or its explanation in English. */
final class PlanSheet {

    private static final String BANK = "policy/landlord/bank";

    private final Parameters parameters;

    PlanSheet(Parameters parameters) {
        this.parameters = parameters;
    }

    /** What the letter prints, in words and figures; {@code inventory} and {@code fee} are left empty where a part of the costs was paid before. */
    record Page(
            boolean severalTenants,
            String agreedOn,
            String deposit,
            String inventory,
            String fee,
            String total,
            List<Line> lines,
            boolean withCosts,
            String iban) {}

    /** @param costs that are due with it, or empty */
    record Line(String dueOn, String deposit, String costs, String sum) {}

    /** @param date of the letter */
    Sheet of(
            UUID letterId,
            Deposit deposit,
            ChosenForm form,
            Addressee addressee,
            LocalDate date,
            LetterLanguage language) {
        Words words = LetterWords.in(language);
        return new Sheet(
                letterId,
                language,
                Landlord.on(date, parameters),
                addressee.lines(),
                date,
                List.of(new Sheet.Reference(words.text("reference"), deposit.structuredCommunication())),
                words.text("plan", "subject"),
                "deposit-plan." + language.name(),
                page(deposit, form, addressee, date, language.notation()));
    }

    private Page page(Deposit deposit, ChosenForm form, Addressee addressee, LocalDate date, Notation notation) {
        List<Line> lines = new ArrayList<>();
        Euro planned = Euro.ZERO;
        Euro costs = deposit.costsAskedFrom(form.agreedOn());
        for (Instalment instalment : form.plan()) {
            Euro with = lines.isEmpty() ? costs : Euro.ZERO;
            lines.add(new Line(
                    notation.date(instalment.dueOn()),
                    notation.amount(instalment.amount()),
                    with.isZero() ? "" : notation.amount(with),
                    notation.amount(instalment.amount().plus(with))));
            planned = planned.plus(instalment.amount());
        }
        boolean all = costs.isPositive() && costs.equals(deposit.costs());
        return new Page(
                addressee.names().size() > 1,
                notation.date(form.agreedOn()),
                notation.amount(planned),
                all ? notation.amount(deposit.terms().costs()) : "",
                all ? notation.amount(deposit.forms().fees()) : "",
                notation.amount(planned.plus(costs)),
                lines,
                costs.isPositive(),
                iban(date));
    }

    /** In groups of four. */
    private String iban(LocalDate date) {
        return parameters.word(BANK, "iban", date).value().replaceAll("(.{4})(?!$)", "$1 ");
    }
}
