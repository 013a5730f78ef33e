package be.huurwerk.arrears;

import io.restassured.response.Response;
import java.math.BigDecimal;

/** Messages of the bank in XML. */
final class Camt {

    private Camt() {}

    /** A statement (camt.053) with an old balance of nothing and these entries, which add up to the new balance. */
    static String statement(String account, int number, String day, String newBalance, String... entries) {
        return from("0.00", account, number, day, newBalance, entries);
    }

    /** As {@link #statement}, with an old balance; one of number 0 has no number. */
    static String from(
            String oldBalance, String account, int number, String day, String newBalance, String... entries) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt><Id>S%d</Id>
                %s<Acct><Id><IBAN>%s</IBAN></Id></Acct>%s%s%s</Stmt></BkToCstmrStmt></Document>
                """.formatted(
                        number,
                        number == 0 ? "" : "<ElctrncSeqNb>" + number + "</ElctrncSeqNb>",
                        account,
                        balance("OPBD", oldBalance, day),
                        balance("CLBD", newBalance, day),
                        String.join("", entries));
    }

    /** A notification (camt.054) of these entries. */
    static String notification(String account, String name, String... entries) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn><Ntfctn><Id>%s</Id>
                <Acct><Id><IBAN>%s</IBAN></Id></Acct>%s</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
                """.formatted(name, account, String.join("", entries));
    }

    /** @param inside of the entry, after its dates */
    static String entry(String amount, String day, String inside) {
        BigDecimal signed = new BigDecimal(amount);
        return "<Ntry><Amt Ccy=\"EUR\">" + signed.abs() + "</Amt><CdtDbtInd>" + (signed.signum() < 0 ? "DBIT" : "CRDT")
                + "</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>" + day + "</Dt></BookgDt>" + inside + "</Ntry>";
    }

    /** A transfer with a structured communication, under the bank's reference and the payer's identifier. */
    static String transfer(String amount, String day, String bankReference, String endToEnd, String communication) {
        return entry(
                amount,
                day,
                "<AcctSvcrRef>" + bankReference + "</AcctSvcrRef><NtryDtls><TxDtls><Refs><EndToEndId>" + endToEnd
                        + "</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>Voorbeeld</Nm></Pty></Dbtr></RltdPties>"
                        + "<RmtInf><Strd><CdtrRefInf><Tp><Issr>BBA</Issr></Tp><Ref>"
                        + communication.replaceAll("[^0-9]", "")
                        + "</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls>");
    }

    /** What was paid with an identifier comes back. */
    static String returned(String amount, String day, String endToEnd, String reason) {
        return entry(
                "-" + amount,
                day,
                "<NtryDtls><TxDtls><Refs><EndToEndId>" + endToEnd + "</EndToEndId></Refs><RtrInf><Rsn><Cd>" + reason
                        + "</Cd></Rsn></RtrInf></TxDtls></NtryDtls>");
    }

    static Response post(String file) {
        return Api.call().contentType("application/xml").body(file).post("/arrears/v1/bankStatements");
    }

    private static String balance(String kind, String amount, String day) {
        BigDecimal signed = new BigDecimal(amount);
        return "<Bal><Tp><CdOrPrtry><Cd>" + kind + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">" + signed.abs()
                + "</Amt><CdtDbtInd>" + (signed.signum() < 0 ? "DBIT" : "CRDT") + "</CdtDbtInd><Dt><Dt>" + day
                + "</Dt></Dt></Bal>";
    }
}
