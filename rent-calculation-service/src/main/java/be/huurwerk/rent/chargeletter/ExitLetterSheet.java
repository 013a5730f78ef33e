package be.huurwerk.rent.chargeletter;

import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.Landlord;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Notation;
import be.huurwerk.letterkit.Sheet;
import be.huurwerk.letterkit.Words;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import be.huurwerk.rent.yearlysettlement.EstimatedExits.Estimate;
import be.huurwerk.rent.yearlysettlement.ExitStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the letter of what was estimated of the rent charges at a departure: from which statement, how, and that it is an estimate. */
final class ExitLetterSheet {

    private final Parameters parameters;

    ExitLetterSheet(Parameters parameters) {
        this.parameters = parameters;
    }

    /** The same estimate, date, names and policy give the same bytes. */
    Sheet of(
            UUID letterId,
            Estimate estimate,
            HowToPay pay,
            Addressee addressee,
            LocalDate date,
            LetterLanguage language) {
        Words words = ChargeLetterSheet.WORDS.in(language);
        ExitStatement exit = estimate.statement();
        Notation notation = language.notation();
        return new Sheet(
                letterId,
                language,
                Landlord.on(date, parameters),
                addressee.lines(),
                date,
                List.of(
                        new Sheet.Reference(
                                words.text("reference", "tenancy"), ChargeLetterSheet.shortForm(exit.tenancyId())),
                        new Sheet.Reference(
                                words.text("reference", "statement"),
                                ChargeLetterSheet.shortForm(exit.settlementKey()))),
                words.text(
                        Map.of(
                                "from", notation.date(exit.days().from()),
                                "until", notation.date(exit.days().until())),
                        "exit",
                        "subject"),
                "charge-exit." + language.name(),
                page(estimate, pay, addressee, notation, words));
    }

    private static ExitLetterPage page(
            Estimate estimate, HowToPay pay, Addressee addressee, Notation notation, Words words) {
        ExitStatement exit = estimate.statement();
        Euro balance = exit.balance();
        String what = balance.isZero() ? "even" : balance.isNegative() ? "back" : "owed";
        return new ExitLetterPage(
                addressee.names().size() > 1,
                words.text("exit", "key", what),
                notation.euro(balance.isNegative() ? balance.negate() : balance),
                words.text(Map.of("dueOn", notation.date(exit.dueOn())), "exit", "due", what),
                pay,
                notation.date(exit.days().from()),
                notation.date(exit.days().until()),
                Long.toString(exit.days().days()),
                notation.date(estimate.lastPeriod().from()),
                notation.date(estimate.lastPeriod().until()),
                Long.toString(exit.last().days()),
                notation.euro(exit.last().share()),
                Formulas.written(exit.last().formula(exit.days().days()), notation),
                notation.amount(exit.share()),
                notation.amount(exit.advances()),
                notation.amount(balance));
    }
}
