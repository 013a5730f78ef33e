package be.huurwerk.bankformats.coda;

import be.huurwerk.bankformats.Iban;
import be.huurwerk.bankformats.Words;

/**
 * The account field of 37 characters, whose layout depends on the structure (0 to 3) that stands before it. A Belgian account in its national
 * form is the account of its IBAN.
 */
record CodaAccount(String number, String currency) {
    /** The structure of a foreign account that is no IBAN. */
    private static final int FOREIGN = '1';

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

    /** The same, of which the check digits hold: the account of a statement, on which money is booked. */
    static CodaAccount ofStatement(CodaLine line, int structure, int from) {
        CodaAccount account = read(line, structure, from);
        if (structure != FOREIGN && Iban.parse(account.number()).isEmpty()) {
            throw line.fault(
                    CodaFault.ACCOUNT,
                    "account",
                    new Words("an account whose check digits hold", "een rekening met juiste controlecijfers"),
                    account.number());
        }
        return account;
    }

    static String inOneForm(String account) {
        return Iban.ofBelgian(account).map(Iban::value).orElse(account);
    }
}
