package be.huurwerk.arrears.accountstatement;

import be.huurwerk.arrears.account.EntryKind;
import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.landlord.LandlordAtBank;
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

/** Writes a statement of account: the official text in Dutch, or its explanation in English. */
final class StatementSheet {

    static final Words WORDS =
            Words.read(StatementSheet.class.getResourceAsStream("/letters/account-statement-words.yaml"));

    private final Parameters parameters;

    StatementSheet(Parameters parameters) {
        this.parameters = parameters;
    }

    /** @param date of the letter */
    Sheet of(AccountStatement statement, Addressee addressee, LocalDate date, LetterLanguage language) {
        Words words = WORDS.in(language);
        Notation notation = language.notation();
        return new Sheet(
                statement.id(),
                language,
                Landlord.on(date, parameters),
                addressee.lines(),
                date,
                List.of(new Sheet.Reference(
                        words.text("reference"),
                        statement.account().structuredCommunication().formatted())),
                words.text(
                        Map.of("from", notation.date(statement.from()), "until", notation.date(statement.until())),
                        "subject"),
                "account-statement." + language.name(),
                page(statement, addressee, date, language, words));
    }

    private StatementPage page(
            AccountStatement statement, Addressee addressee, LocalDate date, LetterLanguage language, Words words) {
        Notation notation = language.notation();
        LandlordAtBank bank = LandlordAtBank.on(date, parameters);
        return new StatementPage(
                addressee.names().size() > 1,
                notation.date(statement.from()),
                notation.date(statement.until()),
                notation.amount(statement.opening()),
                notation.amount(statement.closing()),
                notation.amount(statement.toPay()),
                sentence(statement, notation, words),
                statement.lines().stream()
                        .map(line -> new StatementPage.Line(
                                notation.date(line.bookedOn()),
                                what(line, statement, language),
                                notation.amount(line.amount())))
                        .toList(),
                open(statement.asked(), statement, language),
                notation.amount(OpenItem.sum(statement.asked().stream())),
                open(statement.notAsked(), statement, language),
                notation.amount(OpenItem.sum(statement.notAsked().stream())),
                statement.paid().stream()
                        .map(one -> new StatementPage.Payment(
                                notation.date(one.on()),
                                what(statement.line(one.pair().creditId()), statement, language),
                                what(statement.line(one.pair().debtId()), statement, language),
                                notation.amount(one.amount())))
                        .toList(),
                spaced(bank.iban().value()),
                bank.name(),
                statement.account().structuredCommunication().formatted());
    }

    private static List<StatementPage.OpenDebt> open(
            List<OpenItem> items, AccountStatement statement, LetterLanguage language) {
        Notation notation = language.notation();
        return items.stream()
                .map(item -> new StatementPage.OpenDebt(
                        what(statement.line(item.entryId()), statement, language),
                        notation.date(item.dueOn()),
                        notation.amount(item.open())))
                .toList();
    }

    private static String sentence(AccountStatement statement, Notation notation, Words words) {
        Euro toPay = statement.toPay();
        String amount = notation.euro(toPay.isNegative() ? toPay.negate() : toPay);
        if (toPay.isZero()) {
            return words.text("balance", "nothing");
        }
        if (toPay.isNegative()) {
            return words.text(Map.of("amount", amount), "balance", "credit");
        }
        Euro overdue = statement.overdue();
        return overdue.isZero()
                ? words.text(Map.of("amount", amount), "balance", "owed")
                : words.text(Map.of("amount", amount, "overdue", notation.euro(overdue)), "balance", "overdue");
    }

    /** What a line is about: its kind, with its month, or what it undoes. */
    private static String what(LedgerEntry line, AccountStatement statement, LetterLanguage language) {
        if (line.kind() == EntryKind.reversal && line.reverses().isPresent()) {
            LedgerEntry undone = statement.line(line.reverses().get());
            return WORDS.in(language)
                    .text(
                            Map.of(
                                    "what",
                                    what(undone, statement, language),
                                    "day",
                                    language.notation().date(undone.bookedOn())),
                            "undone",
                            howUndone(line, undone));
        }
        return LineNames.of(line, language);
    }

    /** Whole, in part, or, where it adds to that line, again what it was; what a write-off is held to has words of its own. */
    private static String howUndone(LedgerEntry by, LedgerEntry line) {
        if (WORDS.find("undone", by.ground()).isPresent()) {
            return by.ground();
        }
        if (by.amount().isNegative() == line.amount().isNegative()) {
            return "again";
        }
        return by.amount().plus(line.amount()).isZero() ? "whole" : "part";
    }

    private static String spaced(String iban) {
        return iban.replaceAll("(.{4})(?=.)", "$1\u00a0");
    }
}
