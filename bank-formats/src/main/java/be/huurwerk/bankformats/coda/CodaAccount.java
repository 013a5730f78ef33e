package be.huurwerk.bankformats.coda;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.bankformats.Words;

/**
 * The account field of 37 characters, whose layout depends on the structure (0 to 3) that stands before it. A Belgian account in its national
 * form is the account of its IBAN.
 */
record CodaAccount(String number, String currency) {

    static CodaAccount read(CodaLine line, int structure, int from) {
        return switch (structure) {
            case '0' -> new CodaAccount(inOneForm(line.field(from, from + 11)), line.field(from + 13, from + 15));
            case '1', '3' -> new CodaAccount(line.field(from, from + 33), line.field(from + 34, from + 36));
            case '2' -> new CodaAccount(line.field(from, from + 30), line.field(from + 34, from + 36));
            default ->
                throw line.fault(
                        CodaFault.ACCOUNT, "accountStructure", new Words("0, 1, 2 or 3", "0, 1, 2 of 3"), (char)
                                structure);
        };
    }

    static String inOneForm(String account) {
        return Iban.ofBelgian(account).map(Iban::value).orElse(account);
    }
}
