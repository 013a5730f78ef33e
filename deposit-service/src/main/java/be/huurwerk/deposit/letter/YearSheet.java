package be.huurwerk.deposit.letter;

import be.huurwerk.deposit.ledger.Account;
import be.huurwerk.deposit.ledger.Entry;
import be.huurwerk.deposit.ledger.EntryKind;
import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.Landlord;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Notation;
import be.huurwerk.letterkit.Sheet;
import be.huurwerk.letterkit.Words;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the yearly statement of a deposit: the official text in Dutch, or its explanation in English. */
final class YearSheet {

    private final Parameters parameters;

    YearSheet(Parameters parameters) {
        this.parameters = parameters;
    }

    /** What the letter prints, in words and figures. */
    record Page(
            boolean severalTenants,
            String year,
            String first,
            String last,
            String opening,
            String closing,
            String interest,
            String due,
            List<Line> held,
            List<Line> others) {}

    record Line(String day, String what, String amount) {}

    /** @param date of the letter */
    Sheet of(UUID letterId, YearStatement statement, Addressee addressee, LocalDate date, LetterLanguage language) {
        Words words = LetterWords.in(language);
        String year = Integer.toString(statement.year());
        return new Sheet(
                letterId,
                language,
                Landlord.on(date, parameters),
                addressee.lines(),
                date,
                List.of(new Sheet.Reference(
                        words.text("reference"), statement.deposit().structuredCommunication())),
                words.text(Map.of("year", year), "yearly", "subject"),
                "deposit-year." + language.name(),
                page(statement, addressee, language, words));
    }

    private static Page page(YearStatement statement, Addressee addressee, LetterLanguage language, Words words) {
        Notation notation = language.notation();
        Euro interest = statement.held().stream()
                .filter(line -> line.entry().kind() == EntryKind.interest
                        && line.entry().valueOn().getYear() == statement.year())
                .map(YearStatement.Line::amount)
                .reduce(Euro.ZERO, Euro::plus);
        Euro due = statement.deposit().balance();
        return new Page(
                addressee.names().size() > 1,
                Integer.toString(statement.year()),
                notation.date(LocalDate.of(statement.year(), 1, 1)),
                notation.date(LocalDate.of(statement.year(), 12, 31)),
                notation.amount(statement.opening()),
                notation.amount(statement.closing()),
                notation.euro(interest),
                due.isZero() ? "" : notation.euro(due),
                statement.held().stream()
                        .map(line -> new Line(
                                notation.date(line.entry().bookedOn()),
                                what(line.entry(), notation, words),
                                notation.amount(line.amount())))
                        .toList(),
                statement.others().stream()
                        .map(line -> new Line(
                                notation.date(line.entry().bookedOn()),
                                what(line.entry(), notation, words) + ": "
                                        + words.text("account", line.account().name()),
                                notation.amount(line.amount())))
                        .toList());
    }

    /** Why it was booked; of what came late, for which year or day it counts. */
    private static String what(Entry entry, Notation notation, Words words) {
        String kind = LetterWords.kind(entry, words);
        if (!entry.isLate()) {
            return kind;
        }
        return entry.kind() == EntryKind.interest
                ? words.text(Map.of("year", Integer.toString(entry.valueOn().getYear())), "late", "interest")
                : words.text(
                        Map.of("kind", kind, "day", notation.date(entry.valueOn())),
                        "late",
                        entry.on(Account.depositHeld).isZero() ? "elsewhere" : "other");
    }
}
