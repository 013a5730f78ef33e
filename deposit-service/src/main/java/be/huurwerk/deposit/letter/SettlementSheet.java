package be.huurwerk.deposit.letter;

import be.huurwerk.deposit.beneficiary.Beneficiary;
import be.huurwerk.deposit.beneficiary.Parts;
import be.huurwerk.deposit.deposit.Deposit;
import be.huurwerk.deposit.deposit.Ending;
import be.huurwerk.deposit.form.Security;
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
import java.util.Optional;
import java.util.UUID;

/** Writes the settlement of a deposit, each amount with its ground: the official text in Dutch, or its explanation in English. */
final class SettlementSheet {

    private final Parameters parameters;

    SettlementSheet(Parameters parameters) {
        this.parameters = parameters;
    }

    /** What the letter prints, in words and figures. */
    record Page(
            boolean severalTenants,
            boolean heir,
            String refund,
            String settledOn,
            String deposit,
            String interest,
            String held,
            List<Line> owed,
            String total,
            List<Line> notApplied,
            String appliable,
            String applied,
            Optional<String> takenBack,
            List<String> sentences) {}

    record Line(String what, String amount) {}

    /**
     * @param refundBy the last day of the landlord's term
     * @param beneficiaries whose the refund is
     * @param mediated whether a debt settlement runs: its mediator says to whose account it is paid back
     * @param whose to whom of them it goes alone
     * @param date of the letter
     */
    Sheet of(
            UUID letterId,
            Deposit deposit,
            Ending ending,
            Optional<LocalDate> refundBy,
            List<Beneficiary> beneficiaries,
            boolean mediated,
            Optional<Parts.Whose> whose,
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
                words.text("settlement", "subject"),
                "deposit-settlement." + language.name(),
                page(deposit, ending, refundBy, beneficiaries, mediated, whose, addressee, language, words));
    }

    private static Page page(
            Deposit deposit,
            Ending ending,
            Optional<LocalDate> refundBy,
            List<Beneficiary> beneficiaries,
            boolean mediated,
            Optional<Parts.Whose> whose,
            Addressee addressee,
            LetterLanguage language,
            Words words) {
        Notation notation = language.notation();
        Euro held = ending.applied().plus(ending.costs()).plus(ending.setOff()).plus(ending.refund());
        Euro takenBack = deposit.ledger().takenOffRefund();
        Euro refund = ending.refund().minus(takenBack);
        Euro appliable =
                ending.total().minus(ending.frozen()).minus(ending.disputed()).max(Euro.ZERO);
        return new Page(
                addressee.names().size() > 1,
                whose.flatMap(Parts.Whose::heirId).isPresent(),
                notation.amount(refund),
                notation.date(ending.settledOn()),
                notation.amount(held.minus(ending.interest())),
                notation.amount(ending.interest()),
                notation.amount(held),
                ending.lines().stream()
                        .map(line -> new Line(owed(line, notation, words), notation.amount(line.amount())))
                        .toList(),
                notation.amount(ending.total()),
                notApplied(ending, notation, words),
                notation.amount(appliable),
                notation.amount(ending.applied()),
                Optional.of(takenBack).filter(Euro::isPositive).map(notation::amount),
                sentences(
                        deposit, ending, refund, appliable, refundBy, beneficiaries, mediated, whose, notation, words));
    }

    /** Why it was owed, and when it was due. */
    private static String owed(Ending.Line line, Notation notation, Words words) {
        String ground = words.find("ground", line.ground()).orElseGet(() -> words.text("ground", "other"));
        return line.dueOn()
                .map(day -> words.text(Map.of("ground", ground, "day", notation.date(day)), "settlement", "owed"))
                .orElse(ground);
    }

    private static List<Line> notApplied(Ending ending, Notation notation, Words words) {
        List<Line> lines = new ArrayList<>();
        if (ending.frozen().isPositive()) {
            lines.add(new Line(
                    words.text("settlement", "frozen"),
                    notation.amount(ending.frozen().negate())));
        }
        if (ending.disputed().isPositive()) {
            lines.add(new Line(
                    words.text("settlement", "disputed"),
                    notation.amount(ending.disputed().negate())));
        }
        return lines;
    }

    private static List<String> sentences(
            Deposit deposit,
            Ending ending,
            Euro refund,
            Euro appliable,
            Optional<LocalDate> refundBy,
            List<Beneficiary> beneficiaries,
            boolean mediated,
            Optional<Parts.Whose> whose,
            Notation notation,
            Words words) {
        List<String> sentences = new ArrayList<>();
        if (refund.isPositive()) {
            sentences.addAll(RefundSentences.of(
                    Parts.of(beneficiaries, deposit.terms().deposit(), refund),
                    beneficiaries,
                    whose,
                    refund,
                    refundBy,
                    notation,
                    words));
            if (mediated) {
                sentences.add(words.text("settlement", "mediated"));
            }
        }
        Euro left = appliable.minus(ending.applied());
        if (left.isPositive()) {
            sentences.add(words.text(Map.of("amount", notation.euro(left)), "settlement", "left"));
        }
        deposit.forms()
                .security()
                .map(Security::called)
                .filter(Euro::isPositive)
                .ifPresent(called ->
                        sentences.add(words.text(Map.of("amount", notation.euro(called)), "settlement", "called")));
        if (ending.costs().isPositive()) {
            sentences.add(words.text(Map.of("amount", notation.euro(ending.costs())), "settlement", "costsWithheld"));
        }
        if (ending.setOff().isPositive()) {
            sentences.add(words.text(Map.of("amount", notation.euro(ending.setOff())), "settlement", "setOff"));
        }
        if (deposit.costsDue().isPositive()) {
            sentences.add(words.text(Map.of("amount", notation.euro(deposit.costsDue())), "settlement", "costsDue"));
        }
        Euro owed = deposit.ledger().owed();
        if (owed.isPositive()) {
            sentences.add(words.text(Map.of("amount", notation.euro(owed)), "settlement", "takenBack"));
        }
        return sentences;
    }
}
