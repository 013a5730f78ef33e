package be.huurwerk.arrears.debtsettlement;

import be.huurwerk.arrears.account.LedgerEntry;
import be.huurwerk.arrears.account.OpenItem;
import be.huurwerk.arrears.account.RentAccount;
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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes the claim to the mediator. */
final class ClaimSheet {

    private static final Words WORDS =
            Words.read(ClaimSheet.class.getResourceAsStream("/letters/debt-settlement-claim-words.yaml"));

    private final Parameters parameters;

    ClaimSheet(Parameters parameters) {
        this.parameters = parameters;
    }

    /**
     * @param lines what the claim's debts are, by the line that began each
     * @param debtor whose settlement it is; all whom the lease binds where nobody said whose
     * @param coDebtors whom the lease binds beside
     */
    Sheet of(
            DebtSettlement settlement,
            Claim claim,
            RentAccount account,
            Map<UUID, LedgerEntry> lines,
            Addressee debtor,
            List<String> coDebtors,
            LocalDate date,
            LetterLanguage language) {
        Words words = WORDS.in(language);
        Notation notation = language.notation();
        LandlordAtBank bank = LandlordAtBank.on(date, parameters);
        List<Terms.Term> terms = Terms.of(settlement, parameters, date);
        return new Sheet(
                UUID.nameUUIDFromBytes(
                        (settlement.debtSettlementId() + "/claim/" + date).getBytes(StandardCharsets.UTF_8)),
                language,
                Landlord.on(date, parameters),
                settlement.mediator().lines().toList(),
                date,
                List.of(new Sheet.Reference(
                        words.text("rollNumber"), settlement.rollNumber().orElse("-"))),
                words.text("subject"),
                "debt-settlement-claim." + language.name(),
                new ClaimPage(
                        String.join(", ", debtor.names()),
                        String.join(
                                ", ",
                                debtor.lines()
                                        .subList(
                                                debtor.names().size(),
                                                debtor.lines().size())),
                        String.join(", ", coDebtors),
                        settlement.court(),
                        settlement.rollNumber().orElse("-"),
                        notation.date(settlement.admissibleOn()),
                        lines(claim.principal(), lines, language),
                        lines(claim.interest(), lines, language),
                        lines(claim.costs(), lines, language),
                        amount(claim.principal(), notation),
                        amount(claim.interest(), notation),
                        amount(claim.costs(), notation),
                        notation.amount(claim.total()),
                        replaces(settlement, claim, date, words, notation),
                        settlement.preference().orElse(words.text("none")),
                        settlement.pendingProcedures().orElse(words.text("none")),
                        bank.name(),
                        bank.enterpriseNumber(),
                        bank.iban().value().replaceAll("(.{4})(?=.)", "$1\u00a0"),
                        account.structuredCommunication().formatted(),
                        notation.date(terms.get(0).until())));
    }

    /** Which claim it takes the place of, where another amount was filed; empty where none was. */
    private static String replaces(
            DebtSettlement settlement, Claim claim, LocalDate date, Words words, Notation notation) {
        return settlement
                .filed(date)
                .filter(filed -> settlement
                        .unfiled(claim, date)
                        .filter(amount -> !amount.isZero())
                        .isPresent())
                .map(filed -> words.text(
                        Map.of(
                                "day",
                                notation.date(filed.on()),
                                "amount",
                                notation.euro(filed.claimed().orElseThrow())),
                        "replaces"))
                .orElse("");
    }

    private static List<ClaimPage.Line> lines(
            List<OpenItem> items, Map<UUID, LedgerEntry> lines, LetterLanguage language) {
        return items.stream()
                .map(item -> new ClaimPage.Line(
                        LineNames.of(lines.get(item.entryId()), language),
                        language.notation().date(item.dueOn()),
                        language.notation().amount(item.open())))
                .toList();
    }

    private static String amount(List<OpenItem> items, Notation notation) {
        Euro sum = Claim.sum(items);
        return notation.amount(sum);
    }
}
