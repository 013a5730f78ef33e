package be.huurwerk.bankformats.camt;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads one transaction of an entry. */
final class Transaction {

    private Transaction() {}

    /** Its own amount, without sign; empty when the bank tells none, or zero. */
    static Optional<BigDecimal> amount(XmlNode transaction) {
        return Stream.of(
                        transaction.child("Amt"),
                        transaction.at("AmtDtls", "TxAmt", "Amt"),
                        transaction.at("AmtDtls", "InstdAmt", "Amt"))
                .flatMap(Optional::stream)
                .filter(amount -> !amount.text().matches("0*(\\.0*)?"))
                .findFirst()
                .map(Values::euro);
    }

    /** @param batch of its entry, for a transaction that does not name its own */
    static CamtMovement movement(
            Entry entry, String batch, XmlNode transaction, int number, BigDecimal amount, boolean total) {
        String own = transaction.textAt("Refs", "PmtInfId");
        Optional<String> returned = Optional.of(transaction.textAt("RtrInf", "Rsn", "Cd"))
                .filter(code -> !code.isEmpty())
                .or(() -> transaction.child("RtrInf").map(info -> ""));
        return new CamtMovement(
                transaction.line(),
                entry.number(),
                number,
                amount,
                entry.bookedOn(),
                entry.valueDate(),
                entry.reference(transaction),
                endToEndId(transaction),
                own.isEmpty() ? batch : own,
                transaction.textAt("Refs", "MndtId"),
                code(transaction.child("BkTxCd").or(() -> entry.node().child("BkTxCd"))),
                entry.reversal(),
                returned,
                total,
                remittance(transaction),
                counterparty(transaction, amount.signum() > 0 != entry.reversal()));
    }

    private static String endToEndId(XmlNode transaction) {
        String id = transaction.textAt("Refs", "EndToEndId");
        return id.equals("NOTPROVIDED") ? "" : id;
    }

    private static String code(Optional<XmlNode> given) {
        return given.map(code -> code.at("Domn")
                        .map(domain -> Stream.of(
                                        domain.textAt("Cd"),
                                        domain.textAt("Fmly", "Cd"),
                                        domain.textAt("Fmly", "SubFmlyCd"))
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining("-")))
                        .orElse(code.textAt("Prtry", "Cd")))
                .orElse("");
    }

    private static CamtRemittance remittance(XmlNode transaction) {
        List<XmlNode> remittances = transaction.children("RmtInf");
        List<XmlNode> ordered = remittances.stream()
                .flatMap(remittance -> remittance.children("Strd").stream())
                .toList();
        List<CamtRemittance.Reference> references = ordered.stream()
                .flatMap(structured -> structured.children("CdtrRefInf").stream())
                .filter(info -> !info.textAt("Ref").isEmpty())
                .map(info -> new CamtRemittance.Reference(info.textAt("Tp", "Issr"), info.textAt("Ref")))
                .toList();
        String text = Stream.concat(
                        remittances.stream().flatMap(remittance -> remittance.children("Ustrd").stream()),
                        ordered.stream().flatMap(structured -> structured.children("AddtlRmtInf").stream()))
                .map(XmlNode::text)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
        return new CamtRemittance(references, text);
    }

    /** @param debtor whether the other party pays: it is the creditor otherwise */
    private static CamtCounterparty counterparty(XmlNode transaction, boolean debtor) {
        String role = debtor ? "Dbtr" : "Cdtr";
        Optional<XmlNode> parties = transaction.child("RltdPties");
        return new CamtCounterparty(
                name(parties.flatMap(found -> found.child(role))),
                account(parties.flatMap(found -> found.child(role + "Acct"))),
                bic(transaction.at("RltdAgts", role + "Agt", "FinInstnId")),
                name(parties.flatMap(found -> found.child("Ultmt" + role))));
    }

    private static String name(Optional<XmlNode> party) {
        return party.map(found -> found.child("Pty").orElse(found).textAt("Nm")).orElse("");
    }

    private static String account(Optional<XmlNode> account) {
        return account.map(found -> found.at("Id", "IBAN").map(XmlNode::text).orElse(found.textAt("Id", "Othr", "Id")))
                .orElse("");
    }

    private static String bic(Optional<XmlNode> agent) {
        return agent.map(found -> found.child("BICFI").map(XmlNode::text).orElse(found.textAt("BIC")))
                .orElse("");
    }
}
