package be.huurwerk.bankformats.coda;

import be.huurwerk.bankformats.Words;
import java.util.Map;

/** What the fields of a file are called. */
final class FieldNames {

    private static final String POSITION = "position ";

    private static final Map<String, Words> NAMES = Map.ofEntries(
            Map.entry("record", new Words("record", "record")),
            Map.entry("line", new Words("length or text of the line", "lengte of tekst van de regel")),
            Map.entry("application", new Words("application", "toepassing")),
            Map.entry("separateApplication", new Words("separate application", "aparte toepassing")),
            Map.entry("version", new Words("version", "versie")),
            Map.entry("creationDate", new Words("creation date", "aanmaakdatum")),
            Map.entry("bank", new Words("bank", "bank")),
            Map.entry("accountStructure", new Words("structure of the account", "structuur van de rekening")),
            Map.entry("account", new Words("account", "rekening")),
            Map.entry("currency", new Words("currency", "munt")),
            Map.entry("statementNumber", new Words("statement number", "afschriftnummer")),
            Map.entry("codaSequence", new Words("number of the file", "volgnummer van het bestand")),
            Map.entry("oldBalance", new Words("old balance", "oud saldo")),
            Map.entry("oldBalanceDate", new Words("date of the old balance", "datum van het oud saldo")),
            Map.entry("newBalance", new Words("new balance", "nieuw saldo")),
            Map.entry("newBalanceDate", new Words("date of the new balance", "datum van het nieuw saldo")),
            Map.entry("sequence", new Words("sequence and detail number", "volg- en detailnummer")),
            Map.entry("detail", new Words("detail number", "detailnummer")),
            Map.entry("amount", new Words("amount", "bedrag")),
            Map.entry("valueDate", new Words("value date", "valutadatum")),
            Map.entry("entryDate", new Words("entry date", "boekingsdatum")),
            Map.entry("transactionCode", new Words("transaction code", "verrichtingscode")),
            Map.entry("communicationType", new Words("kind of communication", "soort mededeling")),
            Map.entry("communication", new Words("communication", "mededeling")),
            Map.entry("recordCount", new Words("number of records", "aantal records")),
            Map.entry("debitTotal", new Words("total of the debits", "totaal van de debets")),
            Map.entry("creditTotal", new Words("total of the credits", "totaal van de credits")),
            Map.entry("nextCode", new Words("code of the next record", "code van het volgende record")),
            Map.entry("anotherFileFollows", new Words("whether another file follows", "of er nog een bestand volgt")));

    private FieldNames() {}

    static Words of(String field) {
        return field.startsWith(POSITION)
                ? new Words(field, "positie " + field.substring(POSITION.length()))
                : NAMES.getOrDefault(field, Words.of(field));
    }
}
