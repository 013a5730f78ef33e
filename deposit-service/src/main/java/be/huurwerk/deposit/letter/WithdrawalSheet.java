package be.huurwerk.deposit.letter;

import be.huurwerk.deposit.beneficiary.Beneficiary;
import be.huurwerk.deposit.beneficiary.Parts;
import be.huurwerk.deposit.deposit.Deposit;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes what goes back of the deposit of a tenancy that was a mistake, each amount with its ground: the official text in Dutch, or its
 * explanation in English.
 */
final class WithdrawalSheet {

    private static final List<Account> TENANTS = List.of(Account.depositHeld, Account.costs, Account.surplus);

    private final Parameters parameters;

    WithdrawalSheet(Parameters parameters) {
        this.parameters = parameters;
    }

    /** What the letter prints, in words and figures. */
    record Page(
            boolean severalTenants,
            String refund,
            String withdrawnOn,
            List<Line> booked,
            String sum,
            List<Line> division,
            List<String> sentences) {}

    record Line(String day, String what, String amount) {}

    /**
     * @param refundBy the last day of the landlord's term
     * @param date of the letter
     */
    Sheet of(
            UUID letterId,
            Deposit deposit,
            Optional<LocalDate> refundBy,
            List<Beneficiary> beneficiaries,
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
                words.text("withdrawal", "subject"),
                "deposit-withdrawal." + language.name(),
                page(deposit, refundBy, beneficiaries, addressee, language.notation(), words));
    }

    private static Page page(
            Deposit deposit,
            Optional<LocalDate> refundBy,
            List<Beneficiary> beneficiaries,
            Addressee addressee,
            Notation notation,
            Words words) {
        LocalDate on = deposit.withdrawnOn().orElseThrow();
        List<Entry> before = deposit.ledger().entries().stream()
                .takeWhile(entry -> entry.kind() != EntryKind.annulment)
                .filter(entry -> !entry.bookedOn().isAfter(on))
                .toList();
        Optional<Entry> annulment = deposit.ledger().entries().stream()
                .filter(entry -> entry.kind() == EntryKind.annulment)
                .findFirst();
        Euro surplus = credited(before, Account.surplus);
        List<Line> division = new ArrayList<>();
        Euro takenBack = deposit.ledger().takenOffRefund();
        Euro refund = credited(annulment, Account.refundDue).minus(takenBack);
        line(division, words.text("withdrawal", "takenBack"), takenBack, notation);
        line(division, words.text("withdrawal", "back"), refund, notation);
        line(division, words.text("withdrawal", "earlierBooks"), credited(annulment, Account.takenOver), notation);
        line(division, words.text("withdrawal", "setOff"), credited(annulment, Account.owed), notation);
        line(division, words.text("withdrawal", "surplus"), surplus, notation);
        return new Page(
                addressee.names().size() > 1,
                notation.amount(refund),
                notation.date(on),
                before.stream()
                        .flatMap(entry -> TENANTS.stream()
                                .filter(account -> !entry.on(account).isZero())
                                .map(account -> new Line(
                                        notation.date(entry.bookedOn()),
                                        LetterWords.kind(entry, words) + ": " + words.text("account", account.name()),
                                        notation.amount(entry.on(account).negate()))))
                        .toList(),
                notation.amount(TENANTS.stream()
                        .map(account -> credited(before, account))
                        .reduce(Euro.ZERO, Euro::plus)),
                division,
                refund.isPositive()
                        ? RefundSentences.of(
                                Parts.of(beneficiaries, deposit.terms().deposit(), refund),
                                beneficiaries,
                                Optional.empty(),
                                refund,
                                refundBy,
                                notation,
                                words)
                        : List.of());
    }

    private static void line(List<Line> lines, String what, Euro amount, Notation notation) {
        if (!amount.isZero()) {
            lines.add(new Line("", what, notation.amount(amount)));
        }
    }

    private static Euro credited(Optional<Entry> entry, Account account) {
        return credited(entry.stream().toList(), account);
    }

    private static Euro credited(List<Entry> entries, Account account) {
        return entries.stream().map(entry -> entry.on(account).negate()).reduce(Euro.ZERO, Euro::plus);
    }
}
