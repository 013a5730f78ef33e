package be.huurwerk.arrears.monthlybill;

import be.huurwerk.arrears.accountstatement.LineNames;
import be.huurwerk.arrears.landlord.LandlordAtBank;
import be.huurwerk.letterkit.Addressee;
import be.huurwerk.letterkit.Landlord;
import be.huurwerk.letterkit.LetterLanguage;
import be.huurwerk.letterkit.Notation;
import be.huurwerk.letterkit.Sheet;
import be.huurwerk.letterkit.Words;
import be.huurwerk.regulation.money.Euro;
import be.huurwerk.regulation.parameter.Parameters;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the bill of a month: the official text in Dutch, or its explanation in English. */
final class BillSheet {

    private static final Words WORDS =
            Words.read(BillSheet.class.getResourceAsStream("/letters/monthly-bill-words.yaml"));

    private final Parameters parameters;

    BillSheet(Parameters parameters) {
        this.parameters = parameters;
    }

    Sheet of(Bill bill, Addressee addressee, LetterLanguage language) {
        Words words = WORDS.in(language);
        Notation notation = language.notation();
        return new Sheet(
                bill.billId(),
                language,
                Landlord.on(bill.dated(), parameters),
                addressee.lines(),
                bill.dated(),
                List.of(new Sheet.Reference(
                        words.text("reference"),
                        bill.account().structuredCommunication().formatted())),
                words.text(Map.of("month", notation.month(bill.month())), "subject"),
                "monthly-bill." + language.name(),
                page(bill, addressee, language, words));
    }

    private BillPage page(Bill bill, Addressee addressee, LetterLanguage language, Words words) {
        Notation notation = language.notation();
        LandlordAtBank bank = LandlordAtBank.on(bill.dated(), parameters);
        Landlord landlord = Landlord.on(bill.dated(), parameters);
        return new BillPage(
                addressee.names().size() > 1,
                notation.month(bill.month()),
                notation.amount(bill.toPay()),
                by(bill, notation, words),
                sentence(bill, notation, words),
                bill.lines().stream().map(line -> line(line, language, words)).toList(),
                notation.amount(bill.charged()),
                bill.asked().stream()
                        .map(one -> new BillPage.OpenDebt(
                                LineNames.of(one.entry(), language),
                                notation.date(one.dueOn()),
                                notation.amount(one.amount())))
                        .toList(),
                notation.amount(bill.open()),
                apart(bill, notation, words),
                bill.collected() && bill.toPay().isPositive(),
                bank.iban().value().replaceAll("(.{4})(?=.)", "$1\u00a0"),
                bank.name(),
                bill.account().structuredCommunication().formatted(),
                landlord.phone(),
                landlord.email());
    }

    private static String by(Bill bill, Notation notation, Words words) {
        return bill.dueOn().isBefore(bill.dated())
                ? words.text("by", "past")
                : words.text(Map.of("day", notation.date(bill.dueOn())), "by", "day");
    }

    private static String sentence(Bill bill, Notation notation, Words words) {
        if (bill.toPay().isPositive()) {
            return bill.credit().isZero()
                    ? ""
                    : words.text(Map.of("credit", notation.euro(bill.credit())), "sentence", "lessCredit");
        }
        Euro left = bill.credit().minus(bill.open());
        return left.isPositive()
                ? words.text(Map.of("credit", notation.euro(left)), "sentence", "credit")
                : words.text("sentence", "nothing");
    }

    private static BillPage.Line line(Bill.Line line, LetterLanguage language, Words words) {
        Notation notation = language.notation();
        String kind = LineNames.kind(line.entry().kind(), language);
        String code = line.entry().ground();
        return new BillPage.Line(
                line.undone() ? words.text(Map.of("what", kind), "undone") : kind,
                period(line.period(), notation, words),
                words.find("ground", code.contains("/") ? code.substring(0, code.indexOf('/')) : code)
                        .orElse(""),
                notation.amount(line.amount()));
    }

    private static String period(Period period, Notation notation, Words words) {
        String days;
        if (period.assessmentYear().isPresent()) {
            days = words.text(
                    Map.of("year", Integer.toString(period.assessmentYear().getAsInt())), "period", "assessmentYear");
        } else if (period.isOneDay()) {
            days = notation.date(period.from());
        } else if (period.isWholeMonth()) {
            days = notation.month(YearMonth.from(period.from()));
        } else {
            days = words.text(
                    Map.of("from", notation.date(period.from()), "until", notation.date(period.until())),
                    "period",
                    "days");
        }
        return period.estimated() ? words.text(Map.of("days", days), "period", "estimated") : days;
    }

    /** What is open and not asked by this bill, a sentence each. */
    private static List<String> apart(Bill bill, Notation notation, Words words) {
        List<String> sentences = new ArrayList<>();
        Map<String, Euro> sums =
                Map.of("disputed", bill.disputed(), "planned", bill.planned(), "frozen", bill.frozen());
        List.of("planned", "disputed", "frozen").forEach(why -> {
            if (!sums.get(why).isZero()) {
                sentences.add(words.text(Map.of("amount", notation.euro(sums.get(why))), "apart", why));
            }
        });
        return sentences;
    }
}
