package be.huurwerk.bankformats.camt;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes camt messages for tests, as text that a test may change before it is read. */
final class CamtText {

    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.0%s.001.%s";

    private CamtText() {}

    static String statement(String version, String oldBalance, String newBalance, String... entries) {
        return message(
                "53",
                version,
                "<BkToCstmrStmt><GrpHdr><MsgId>M1</MsgId><CreDtTm>2019-04-09T06:00:00+02:00</CreDtTm></GrpHdr>"
                        + oneStatement("S1", 68, oldBalance, newBalance, entries)
                        + "</BkToCstmrStmt>");
    }

    static String notification(String version, String... entries) {
        return message(
                "54",
                version,
                "<BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>M1</MsgId></GrpHdr><Ntfctn><Id>N1</Id>"
                        + "<CreDtTm>2019-04-08T18:00:00</CreDtTm><Acct><Id><IBAN>BE68539007547034</IBAN></Id></Acct>"
                        + String.join("", entries) + "</Ntfctn></BkToCstmrDbtCdtNtfctn>");
    }

    static String message(String kind, String version, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document xmlns=\""
                + String.format(NAMESPACE, kind, version) + "\">\n" + content + "\n</Document>";
    }

    static String oneStatement(String id, int number, String oldBalance, String newBalance, String... entries) {
        return "\n<Stmt><Id>" + id + "</Id><ElctrncSeqNb>" + number + "</ElctrncSeqNb>"
                + "<CreDtTm>2019-04-09T05:00:00+02:00</CreDtTm>"
                + "<Acct><Id><IBAN>BE68539007547034</IBAN></Id><Ccy>EUR</Ccy></Acct>"
                + balance("OPBD", oldBalance, "2019-04-05")
                + balance("CLBD", newBalance, "2019-04-08")
                + String.join("", entries) + "</Stmt>";
    }

    private static String balance(String kind, String amount, String date) {
        boolean debit = amount.startsWith("-");
        return "<Bal><Tp><CdOrPrtry><Cd>" + kind + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">"
                + amount.replace("-", "") + "</Amt><CdtDbtInd>" + (debit ? "DBIT" : "CRDT") + "</CdtDbtInd><Dt><Dt>"
                + date + "</Dt></Dt></Bal>";
    }

    static String entry(String amount, String... details) {
        boolean debit = amount.startsWith("-");
        return "\n<Ntry><Amt Ccy=\"EUR\">" + amount.replace("-", "") + "</Amt><CdtDbtInd>" + (debit ? "DBIT" : "CRDT")
                + "</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2019-04-08</Dt></BookgDt><ValDt><Dt>2019-04-07</Dt></ValDt>"
                + "<AcctSvcrRef>REF1</AcctSvcrRef><NtryDtls>" + String.join("", details) + "</NtryDtls></Ntry>";
    }

    /** @param amount null where the bank tells none */
    static String transaction(String amount, String communication) {
        return "<TxDtls><Refs><EndToEndId>E2E</EndToEndId></Refs>"
                + (amount == null ? "" : "<AmtDtls><TxAmt><Amt Ccy=\"EUR\">" + amount + "</Amt></TxAmt></AmtDtls>")
                + "<RltdPties><Dbtr><Nm>Test Payer</Nm></Dbtr><DbtrAcct><Id><IBAN>BE71096123456769</IBAN></Id></DbtrAcct></RltdPties>"
                + "<RmtInf><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>BBA</Issr></Tp><Ref>"
                + communication + "</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>";
    }

    static List<CamtStatement> read(String message) {
        return CamtReader.readAll(message.getBytes(StandardCharsets.UTF_8));
    }

    static CamtFinding refusal(String message) {
        try {
            read(message);
        } catch (CamtException refused) {
            return refused.finding();
        }
        throw new AssertionError("the message was read");
    }

    /** All that a message tells before it ends or is refused. */
    static List<CamtMovement> movements(String message) {
        List<CamtMovement> movements = new ArrayList<>();
        read(message).forEach(statement -> movements.addAll(statement.movements()));
        return movements;
    }
}
