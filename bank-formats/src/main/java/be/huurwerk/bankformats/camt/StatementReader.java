package be.huurwerk.bankformats.camt;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.bankformats.Words;
import be.huurwerk.bankformats.xml.XmlCursor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one statement or notification: its head, its entries one by one, and what they must add up to. */
final class StatementReader {

    private static final List<String> OLD = List.of("OPBD", "PRCD");
    private static final List<String> NEW = List.of("CLBD");
    private static final String INTERIM = "ITBD";
    private static final Set<String> AGAIN = Set.of("CODU", "COPY", "DUPL");

    private final XmlCursor xml;
    private final CamtHandler handler;
    private final boolean statement;
    private final String path;
    private final XmlNode head;
    private final Optional<CamtPage> pageOfMessage;
    private final EntrySums sums = new EntrySums();
    private CamtOpening opening;

    /** @param pageOfMessage of the message that the statement stands in, where that is one of several */
    StatementReader(
            XmlCursor xml, CamtHandler handler, boolean statement, String path, Optional<CamtPage> pageOfMessage) {
        this.xml = xml;
        this.handler = handler;
        this.statement = statement;
        this.path = path;
        this.pageOfMessage = pageOfMessage;
        this.head = new XmlNode(xml.line(), path, xml.name(), null);
    }

    void read() {
        while (xml.child()) {
            if (xml.name().equals("Ntry")) {
                open();
                sums.countEntry();
                new EntryReader(xml, handler, sums, path + "/Ntry[" + sums.entries() + "]").read();
            } else {
                int before = head.children(xml.name()).size();
                head.add(Subtree.read(xml, path + "/" + xml.name() + (before > 0 ? "[" + (before + 1) + "]" : "")));
            }
        }
        open();
        close();
    }

    private void open() {
        if (opening == null) {
            Optional<CamtPage> page =
                    CamtPage.in(head, "StmtPgntn").or(() -> pageOfMessage).filter(given -> !given.isWhole());
            opening = new CamtOpening(
                    head.line(),
                    statement,
                    head.require("Id").text(),
                    Values.number(head, "ElctrncSeqNb"),
                    Values.number(head, "LglSeqNb"),
                    head.child("CreDtTm").map(Values::moment),
                    AGAIN.contains(head.textAt("CpyDplctInd")),
                    page,
                    account(),
                    balance(OLD, page.flatMap(given -> interim().findFirst())),
                    balance(NEW, page.flatMap(given -> interim().reduce((first, last) -> last))));
            handler.opened(opening);
        }
    }

    private String account() {
        XmlNode account = head.require("Acct");
        account.child("Ccy").filter(currency -> !currency.text().equals("EUR")).ifPresent(currency -> {
            throw currency.fault(CamtFault.CURRENCY, "EUR", currency.text());
        });
        XmlNode id = account.require("Id");
        id.child("IBAN").filter(iban -> Iban.parse(iban.text()).isEmpty()).ifPresent(iban -> {
            throw iban.fault(
                    CamtFault.ACCOUNT,
                    new Words("an account whose check digits hold", "een rekening met juiste controlecijfers"),
                    iban.text());
        });
        String number = id.child("IBAN").map(XmlNode::text).orElseGet(() -> id.textAt("Othr", "Id"));
        if (number.isEmpty()) {
            throw id.missing("IBAN");
        }
        return number;
    }

    /** The booked balance of the first of these kinds that is there; a statement has both an old and a new one. */
    private Optional<CamtBalance> balance(List<String> kinds, Optional<XmlNode> ofPage) {
        Optional<CamtBalance> balance = kinds.stream()
                .flatMap(kind -> only(kind).stream())
                .findFirst()
                .or(() -> ofPage.map(StatementReader::balance));
        if (statement && balance.isEmpty()) {
            throw new CamtException(
                    head.line(),
                    CamtFault.MISSING,
                    path + "/Bal",
                    new Words("a balance " + String.join(" or ", kinds), "een saldo " + String.join(" of ", kinds)),
                    CamtFinding.NOTHING);
        }
        return balance;
    }

    /** One that is told again must be of the same amount. */
    private Optional<CamtBalance> only(String kind) {
        Optional<CamtBalance> first = ofKind(kind).findFirst().map(StatementReader::balance);
        ofKind(kind).skip(1).forEach(again -> {
            BigDecimal expected = first.orElseThrow().amount();
            BigDecimal told = balance(again).amount();
            if (told.compareTo(expected) != 0) {
                throw again.fault(CamtFault.BALANCE, expected.toPlainString(), told.toPlainString());
            }
        });
        return first;
    }

    /** Between two pages of a statement: that at which one begins, and that at which it ends. */
    private Stream<XmlNode> interim() {
        return ofKind(INTERIM);
    }

    private Stream<XmlNode> ofKind(String kind) {
        return head.children("Bal").stream()
                .filter(balance -> balance.textAt("Tp", "CdOrPrtry", "Cd").equals(kind));
    }

    private static CamtBalance balance(XmlNode balance) {
        BigDecimal amount = Values.euro(balance.require("Amt"));
        int sign = Values.sign(balance.require("CdtDbtInd"));
        return new CamtBalance(sign < 0 ? amount.negate() : amount, Values.day(balance.require("Dt")));
    }

    private void close() {
        if (statement) {
            BigDecimal expected = opening.oldBalance().orElseThrow().amount().add(sums.booked());
            BigDecimal told = opening.newBalance().orElseThrow().amount();
            if (expected.compareTo(told) != 0) {
                throw new CamtException(
                        xml.line(), CamtFault.BALANCE, path + "/Bal", expected.toPlainString(), told.toPlainString());
            }
        }
        head.child("TxsSummry").ifPresent(this::checkSummary);
        handler.closed(sums.closing(xml.line()));
    }

    private void checkSummary(XmlNode summary) {
        summary.at("TtlNtries", "NbOfNtries").ifPresent(count -> checkCount(count, sums.entries()));
        summary.child("TtlCdtNtries").ifPresent(total -> checkTotal(total, sums.creditEntries(), sums.allCredits()));
        summary.child("TtlDbtNtries").ifPresent(total -> checkTotal(total, sums.debitEntries(), sums.allDebits()));
    }

    private static void checkTotal(XmlNode total, int entries, BigDecimal sum) {
        total.child("NbOfNtries").ifPresent(count -> checkCount(count, entries));
        total.child("Sum")
                .filter(told -> Values.cents(told).compareTo(sum) != 0)
                .ifPresent(told -> {
                    throw told.fault(CamtFault.ENTRY_SUM, sum.toPlainString(), told.text());
                });
    }

    private static void checkCount(XmlNode count, int entries) {
        if (!count.text().matches("0*" + entries)) {
            throw count.fault(CamtFault.ENTRY_COUNT, entries, count.text());
        }
    }
}
