package be.huurwerk.arrears.reminder;

import be.huurwerk.arrears.accountstatement.LineNames;
import be.huurwerk.arrears.dunning.TakenSteps.TakenStep;
import be.huurwerk.arrears.landlord.LandlordAtBank;
import be.huurwerk.arrears.latecost.InterestRates;
import be.huurwerk.arrears.latecost.ReminderTerm;
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
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the letter of a step: the official text in Dutch, or its explanation in English. Each has the content that art. XIX.2 of the Code of
 * Economic Law asks of a first reminder, since each may be the first for the youngest of its debts.
 */
final class ReminderSheet {

    private static final Words WORDS =
            Words.read(ReminderSheet.class.getResourceAsStream("/letters/reminder-words.yaml"));
    static final String REGISTERED = "registeredLetter";

    private final Parameters parameters;

    ReminderSheet(Parameters parameters) {
        this.parameters = parameters;
    }

    Sheet of(Reminder reminder, Addressee addressee, LetterLanguage language) {
        Words words = WORDS.in(language);
        TakenStep step = reminder.step();
        List<Sheet.Reference> references = new ArrayList<>();
        references.add(new Sheet.Reference(
                words.text("reference"),
                reminder.account().structuredCommunication().formatted()));
        if (step.channel().equals(REGISTERED)) {
            references.add(new Sheet.Reference(words.text("sending"), words.text("registered")));
        }
        reminder.copyTo().stream()
                .flatMap(mediator -> mediator.lines().limit(1))
                .forEach(mediator -> references.add(new Sheet.Reference(words.text("copy"), mediator)));
        return new Sheet(
                reminder.letterId(),
                language,
                Landlord.on(step.on(), parameters),
                addressee.lines(),
                step.on(),
                references,
                subject(step, words),
                "reminder." + language.name(),
                page(reminder, addressee, language, words));
    }

    private static String subject(TakenStep step, Words words) {
        return words.find("subject", step.code())
                .or(() -> words.find("subject", Integer.toString(step.letter())))
                .orElseGet(() -> words.text("subject", "other"));
    }

    private ReminderPage page(Reminder reminder, Addressee addressee, LetterLanguage language, Words words) {
        Notation notation = language.notation();
        TakenStep step = reminder.step();
        LocalDate on = step.on();
        LandlordAtBank bank = LandlordAtBank.on(on, parameters);
        Landlord landlord = Landlord.on(on, parameters);
        return new ReminderPage(
                addressee.names().size() > 1,
                notation.amount(reminder.total()),
                notation.date(reminder.term().until()),
                term(reminder.term(), notation, words),
                reminder.debts().stream()
                        .map(debt -> new ReminderPage.OpenDebt(
                                LineNames.of(debt.line(), language),
                                notation.date(debt.dueOn()),
                                notation.amount(debt.asked())))
                        .toList(),
                reminder.disputed().isZero() ? "" : notation.euro(reminder.disputed()),
                step.cost().map(notation::amount).orElse(""),
                step.interest().map(notation::amount).orElse(""),
                announced(step.announced(), language),
                step.announcedInterest()
                        .map(clause -> rate(clause, notation, words))
                        .orElse(""),
                step.channel().equals(REGISTERED),
                reminder.term().from().isPresent(),
                step.tasks().contains("offerPlan"),
                step.tasks().contains("announcePublicWelfareCentre"),
                step.tasks().contains("publicWelfareCentre"),
                bank.iban().value().replaceAll("(.{4})(?=.)", "$1\u00a0"),
                bank.name(),
                bank.enterpriseNumber(),
                reminder.account().structuredCommunication().formatted(),
                landlord.phone(),
                landlord.email());
    }

    /** What later letters may cost, one after the other. */
    static String announced(List<Euro> costs, LetterLanguage language) {
        Words words = WORDS.in(language);
        Notation notation = language.notation();
        if (costs.size() < 2) {
            return costs.stream()
                    .map(cost -> words.text(Map.of("amount", notation.amount(cost)), "announced", "one"))
                    .collect(Collectors.joining());
        }
        String amounts = costs.stream()
                .map(cost -> words.text(Map.of("amount", notation.amount(cost)), "announced", "each"))
                .collect(Collectors.joining(words.text("announced", "then")));
        return words.text(
                Map.of("amounts", amounts, "sum", notation.amount(costs.stream().reduce(Euro.ZERO, Euro::plus))),
                "announced",
                "several");
    }

    private static String rate(InterestRates.Clause clause, Notation notation, Words words) {
        return clause.rate()
                .map(rate -> words.text(Map.of("rate", notation.number(rate)), "interest", "own"))
                .orElseGet(() -> words.text("interest", "legal"));
    }

    private static String term(ReminderTerm term, Notation notation, Words words) {
        String days = Integer.toString(term.days());
        return term.from()
                .map(from -> words.text(
                        Map.of("days", days, "from", notation.date(from), "until", notation.date(term.until())),
                        "term",
                        "law"))
                .orElseGet(() ->
                        words.text(Map.of("days", days, "until", notation.date(term.until())), "term", "landlord"));
    }
}
